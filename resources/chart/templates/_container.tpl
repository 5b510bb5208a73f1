{{/*
A container of a pod. Takes the container and the name it has when it does not say one.
*/}}
{{- define "component-chart.container" -}}
{{- $container := .container -}}
name: {{ .name | quote }}
{{- if not (kindIs "invalid" $container.image) }}
image: {{ include "component-chart.text" $container.image | quote }}
{{- end }}
{{- range $key := list "command" "args" }}
{{- if get $container $key }}
{{ $key }}:
  {{- range get $container $key }}
  - {{ include "component-chart.text" . | quote }}
  {{- end }}
{{- end }}
{{- end }}
{{- if $container.env }}
env:
  {{- range $container.env }}
  {{- $variable := (include "component-chart.setOnly" . | fromJson).value }}
  {{- range $key := list "name" "value" }}
  {{- if hasKey $variable $key }}
  {{- $_ := set $variable $key (include "component-chart.text" (get $variable $key)) }}
  {{- end }}
  {{- end }}
  - {{ include "component-chart.json" $variable }}
  {{- end }}
{{- end }}
{{- if $container.volumeMounts }}
volumeMounts:
  {{- range $container.volumeMounts }}
  - name: {{ include "component-chart.text" .volume.name | quote }}
    mountPath: {{ include "component-chart.text" .containerPath | quote }}
    {{- $path := .volume.path }}
    {{- if kindIs "invalid" $path }}{{ $path = .volume.subPath }}{{ end }}
    {{- if not (kindIs "invalid" $path) }}
    {{- with include "component-chart.text" $path | trimAll "/" }}
    subPath: {{ . | quote }}
    {{- end }}
    {{- end }}
    {{- if .volume.readOnly }}
    readOnly: true
    {{- end }}
  {{- end }}
{{- end }}
{{- include "component-chart.resources" ($container.resources | default dict) }}
{{- range $key := list "livenessProbe" "readinessProbe" "startupProbe" }}
{{- with (include "component-chart.setOnly" (get $container $key | default dict) | fromJson).value }}
{{ $key }}: {{ include "component-chart.json" . }}
{{- end }}
{{- end }}
{{- end -}}

{{/*
The limits and requests of a container. Without a request of its own, a resource with a limit requests nothing; Kubernetes
would take the limit for the request.
*/}}
{{- define "component-chart.resources" -}}
{{- $limits := dict -}}
{{- $requests := dict -}}
{{- range $resource, $amount := .limits | default dict -}}
  {{- if not (kindIs "invalid" $amount) -}}
    {{- $name := ternary "ephemeral-storage" $resource (eq $resource "ephemeralStorage") -}}
    {{- $_ := set $limits $name (include "component-chart.text" $amount) -}}
    {{- $_ := set $requests $name "0" -}}
  {{- end -}}
{{- end -}}
{{- range $resource, $amount := .requests | default dict -}}
  {{- if not (kindIs "invalid" $amount) -}}
    {{- $name := ternary "ephemeral-storage" $resource (eq $resource "ephemeralStorage") -}}
    {{- $_ := set $requests $name (include "component-chart.text" $amount) -}}
  {{- end -}}
{{- end -}}
{{- if $requests }}
resources:
  {{- with $limits }}
  limits: {{ include "component-chart.json" . }}
  {{- end }}
  requests: {{ include "component-chart.json" $requests }}
{{- end }}
{{- end -}}
