{{/*
The pod of a component: its containers, the volumes they mount, and the secrets its images are pulled with.
*/}}
{{- define "component-chart.pod" -}}
{{- $component := .component -}}
{{- $unnamed := 0 -}}
{{- range $component.containers -}}
  {{- if not .name }}{{ $unnamed = add1 $unnamed }}{{ end -}}
{{- end -}}
terminationGracePeriodSeconds: 5
{{- with .root.Values.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ include "component-chart.text" . | quote }}
  {{- end }}
{{- end }}
containers:
  {{- range $index, $container := $component.containers }}
  {{- $name := ternary "container" (printf "container-%d" $index) (eq (int $unnamed) 1) }}
  {{- if $container.name }}{{ $name = include "component-chart.text" $container.name }}{{ end }}
  - {{ include "component-chart.container" (dict "container" $container "name" $name) | indent 4 | trimPrefix "    " }}
  {{- end }}
{{- $mounted := (include "component-chart.mounted" $component | fromJson).names }}
{{- if $mounted }}
volumes:
  {{- range .root.Values.volumes }}
  {{- if has (include "component-chart.text" .name) $mounted }}
  - name: {{ include "component-chart.text" .name | quote }}
    {{- if not (kindIs "invalid" .size) }}
    persistentVolumeClaim:
      claimName: {{ include "component-chart.text" .name | quote }}
    {{- else if not (kindIs "invalid" .configMap) }}
    configMap: {{ include "component-chart.json" (include "component-chart.setOnly" .configMap | fromJson).value }}
    {{- else }}
    secret: {{ include "component-chart.json" (include "component-chart.setOnly" .secret | fromJson).value }}
    {{- end }}
  {{- end }}
  {{- end }}
{{- end }}
{{- end -}}
