{{/*
The labels that workloads and services select pods by. Takes the component and, as root, the chart.
*/}}
{{- define "component-chart.selector" -}}
app.kubernetes.io/name: {{ .root.Release.Name | quote }}
app.kubernetes.io/component: {{ include "component-chart.text" .component.name | quote }}
{{- end -}}

{{/*
All labels of a component's objects and pods.
*/}}
{{- define "component-chart.labels" -}}
{{ include "component-chart.selector" . }}
app.kubernetes.io/managed-by: {{ .root.Release.Service | quote }}
{{- end -}}

{{/*
The metadata of a component's object, whose name is given.
*/}}
{{- define "component-chart.metadata" -}}
name: {{ .name | quote }}
labels:
  {{- include "component-chart.labels" . | nindent 2 }}
annotations:
  helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version | quote }}
{{- end -}}
