{{/*
The number of pods: 1 unless the component says otherwise. 0 stays 0.
*/}}
{{- define "component-chart.replicas" -}}
{{- if kindIs "invalid" .replicas -}}1{{- else -}}{{ int64 .replicas }}{{- end -}}
{{- end -}}

{{/*
The names of the volumes that a component's containers mount, as JSON under the key "names".
*/}}
{{- define "component-chart.mounted" -}}
{{- $names := list -}}
{{- range .containers -}}
  {{- range .volumeMounts -}}
    {{- $names = append $names (include "component-chart.text" .volume.name) -}}
  {{- end -}}
{{- end -}}
{{- dict "names" ($names | uniq) | toJson -}}
{{- end -}}

{{/*
StatefulSet for a component that mounts a persistent volume, else Deployment.
*/}}
{{- define "component-chart.kind" -}}
{{- $mounted := (include "component-chart.mounted" .component | fromJson).names -}}
{{- $kind := "Deployment" -}}
{{- range .root.Values.volumes -}}
  {{- if and (has (include "component-chart.text" .name) $mounted) (not (kindIs "invalid" .size)) -}}
    {{- $kind = "StatefulSet" -}}
  {{- end -}}
{{- end -}}
{{- $kind -}}
{{- end -}}

{{/*
The name of a component's Service; without ports to forward, that of the headless one of a StatefulSet.
*/}}
{{- define "component-chart.serviceName" -}}
{{- $name := include "component-chart.text" .name -}}
{{- $service := .service | default dict -}}
{{- if not $service.ports -}}{{ $name }}-headless
{{- else if kindIs "invalid" $service.name -}}{{ $name }}
{{- else -}}{{ include "component-chart.text" $service.name | default $name }}
{{- end -}}
{{- end -}}
