// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/chart/chart.h"
#include "app/validation/validator.h"
#include "tests/validation/ruleexamples.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <algorithm>

using namespace portolan;
using namespace portolan::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Prints, for each document of a JSON array on standard input, whether PyYAML and jsonschema find its shape sound. Only
/// types, keys and required keys are judged: values are the business of other rules.
constexpr char kJudge[] = R"(
import json, sys, yaml
from jsonschema import Draft7Validator
question = json.load(sys.stdin)
validator = Draft7Validator(question[0])
shape = {'type', 'required', 'additionalProperties'}
def kinds(document):
    for error in validator.iter_errors(document):
        yield error.validator
print(json.dumps([not any(kind in shape for kind in kinds(yaml.safe_load(text))) for text in question[1:]]))
)";

const QList<QByteArray> &documents()
{
    static const QList<QByteArray> table = {
        "",
        "# nothing\n",
        "components: []\n",
        "components: null\n",
        "components: text\n",
        "- a\n",
        "components: [{}]\n",
        "components: [{ name: a }]\n",
        "components: [{ name: }]\n",
        "components: [{ name: 5 }]\n",
        "components: [~]\n",
        "components: [{ name: a, replicas: 1 }]\n",
        "components: [{ name: a, replicas: '1' }]\n",
        "components: [{ name: a, replicas: 1.5 }]\n",
        "components: [{ name: a, replicas: }]\n",
        "components: [{ name: a, autoScaling: { horizontal: { maxReplicas: 3, averageCPU: 800m, averageMemory: 1Gi } } "
        "}]\n",
        "components: [{ name: a, autoScaling: { horizontal: { maxReplicas: x } } }]\n",
        "components: [{ name: a, autoScaling: { vertical: {} } }]\n",
        "components: [{ name: a, service: [] }]\n",
        "components: [{ name: a, service: { ports: [{ externalPort: 1, containerPort: 2 }] } }]\n",
        "components: [{ name: a, service: { ports: [{ externalPort: 1 }] } }]\n",
        "components: [{ name: a, service: { ports: [{ externalPort: 1, containerPort: }] } }]\n",
        "components: [{ name: a, service: { ports: [{ externalPort: 1, containerPort: 2, name: http }] } }]\n",
        "components: [{ name: a, containers: [{ image: b, command: [c, d] }] }]\n",
        "components: [{ name: a, containers: [{ image: b, command: c }] }]\n",
        "components: [{ name: a, containers: [{ image: b, args: [1] }] }]\n",
        "components: [{ name: a, containers: [{ image: b, resources: { limits: { cpu: 3, memory: 1Gi } } }] }]\n",
        "components: [{ name: a, containers: [{ image: b, resources: { limits: { gpu: 1 } } }] }]\n",
        "components: [{ name: a, containers: [{ image: b, env: [{ name: c, value: 1 }] }] }]\n",
        "components: [{ name: a, containers: [{ image: b, env: [{ value: 1 }] }] }]\n",
        "components: [{ name: a, containers: [{ image: b, env: [{ name: c, valueFrom: { fieldRef: { fieldPath: "
        "status.podIP } } }] }] }]\n",
        "components: [{ name: a, containers: [{ image: b, livenessProbe: { httpGet: { port: http, scheme: HTTP } } }] "
        "}]\n",
        "components: [{ name: a, containers: [{ image: b, livenessProbe: { periodSeconds: often } }] }]\n",
        "components: [{ name: a, containers: [{ image: b, volumeMounts: [{ containerPath: /a, volume: { name: c } }] "
        "}] }]\n",
        "components: [{ name: a, containers: [{ image: b, volumeMounts: [{ containerPath: /a, volume: { subPath: c, "
        "name: d } }] }] }]\n",
        "components: [{ name: a, containers: [{ image: b, volumeMounts: [{ containerPath: /a, volume: {} }] }] }]\n",
        "components: [{ name: a, containers: [{ image: b, volumeMounts: [{ containerPath: /a }] }] }]\n",
        "components: [{ name: a, containers: [{ image: b, volumeMounts: [{ containerPath: /a, volume: { name: c, "
        "readOnly: 1 } }] }] }]\n",
        "volumes: [{ name: a, size: 1Gi }, { name: b, configMap: { name: c, items: [{ key: d, path: e }] } }, { name: "
        "e, secret: { "
        "secretName: f } }]\n",
        "volumes: [{ name: a, hostPath: /a }]\n",
        "volumes: [{ size: 1Gi }]\n",
        "pullSecrets: [a, b]\n",
        "pullSecrets: [a, { name: b }]\n",
        "pullSecrets: a\n",
        "mysql: { anything: [1, 2] }\n",
        "x: &a { image: b }\ncomponents: [{ name: a, containers: [*a, { <<: *a }] }]\n",
        "x: &a { colour: b }\ncomponents: [{ name: a, <<: *a }]\n",
        "x: &a { name: 5 }\ncomponents: [*a]\n",
    };
    return table;
}

bool isShapeSound(const QByteArray &yaml)
{
    const YamlDocument document = YamlDocument::parse(SourceText(yaml));
    const QList<Problem> problems = validate(document, readChart(document.tree()));
    return std::none_of(problems.begin(), problems.end(), [](const Problem &problem) {
        // wrong-type only warns of what YAML 1.1, and so PyYAML, reads as the right type.
        return problem.rule == u"unknown-key"_s || problem.rule == u"missing-key"_s
               || (problem.rule == u"wrong-type"_s && problem.severity == Severity::Error);
    });
}

} // namespace

/// Holds our shape rules against an independent validator reading the same schema.
class TestShapeJudge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithAnIndependentValidator()
    {
        QFile schema(u":/portolan/schema/devspace-chart.schema.json"_s);
        QVERIFY(schema.open(QIODevice::ReadOnly));
        QJsonArray question{QJsonDocument::fromJson(schema.readAll()).object()};
        QList<QByteArray> texts = documents();
        for (const RuleExample &example : allExamples()) {
            // PyYAML reads YAML 1.1, which is what these two rules are about.
            const bool differs = example.rule == "yaml-ambiguous-scalar" || example.rule == "helm-number";
            if (!differs && YamlDocument::parse(SourceText(example.yaml)).issues().isEmpty())
                texts.append(example.yaml);
        }
        texts.removeIf([](const QByteArray &text) { return text.contains("? ["); }); // no key of JSON
        for (const QByteArray &text : std::as_const(texts))
            question.append(QString::fromUtf8(text));

        QProcess python;
        python.start(u"/usr/bin/python3"_s, {u"-c"_s, QString::fromLatin1(kJudge)});
        if (!python.waitForStarted())
            QSKIP("python3 is not installed");
        python.write(QJsonDocument(question).toJson());
        python.closeWriteChannel();
        QVERIFY(python.waitForFinished());
        const QByteArray complaint = python.readAllStandardError();
        if (complaint.contains("ModuleNotFoundError"))
            QSKIP("python3-yaml or python3-jsonschema is not installed");
        const QJsonArray verdicts = QJsonDocument::fromJson(python.readAllStandardOutput()).array();
        QVERIFY2(verdicts.size() == texts.size(), complaint.constData());
        int sound = 0;
        for (qsizetype i = 0; i < texts.size(); ++i) {
            QVERIFY2(isShapeSound(texts[i]) == verdicts[i].toBool(),
                     texts[i] + (verdicts[i].toBool() ? "is sound for jsonschema" : "is not sound for jsonschema"));
            sound += verdicts[i].toBool();
        }
        QVERIFY(sound > 10 && texts.size() - sound > 10);
    }
};

QTEST_GUILESS_MAIN(TestShapeJudge)
#include "tst_shapejudge.moc"
