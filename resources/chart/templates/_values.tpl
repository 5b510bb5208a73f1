{{/*
A value as a string. Numbers are written out: printed directly, 1000000 would become 1e+06.
*/}}
{{- define "component-chart.text" -}}
{{- if kindIs "string" . -}}{{ . }}{{- else -}}{{ toJson . }}{{- end -}}
{{- end -}}

{{/*
A value without its nulls and empty lists, as JSON under the key "value".
*/}}
{{- define "component-chart.setOnly" -}}
{{- $result := . -}}
{{- if kindIs "map" . -}}
  {{- $result = dict -}}
  {{- range $key, $item := . -}}
    {{- $value := (include "component-chart.setOnly" $item | fromJson).value -}}
    {{- if not (or (kindIs "invalid" $value) (and (kindIs "slice" $value) (empty $value))) -}}
      {{- $_ := set $result $key $value -}}
    {{- end -}}
  {{- end -}}
{{- else if kindIs "slice" . -}}
  {{- $result = list -}}
  {{- range . -}}
    {{- if not (kindIs "invalid" .) -}}
      {{- $result = append $result (include "component-chart.setOnly" . | fromJson).value -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- dict "value" $result | toJson -}}
{{- end -}}

{{/*
A value as JSON, which is YAML on one line: toYaml breaks texts with some line separators.
*/}}
{{- define "component-chart.json" -}}
{{- toJson . | replace "\u0085" "\\u0085" -}}
{{- end -}}
