// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace portolan::keys {

/// The key names that code has to spell: where the reader looks and where new entries go. Named after what they mean,
/// so that callers do not depend on the spelling. What else the format has stands only in its schema.
inline constexpr char kComponents[] = "components";
inline constexpr char kVolumes[] = "volumes";
inline constexpr char kPullSecrets[] = "pullSecrets";
inline constexpr char kImagePullSecrets[] = "imagePullSecrets"; ///< of Kubernetes and of packages

inline constexpr char kName[] = "name";

inline constexpr char kReplicas[] = "replicas";
inline constexpr char kAutoScaling[] = "autoScaling";
inline constexpr char kHorizontalScaling[] = "horizontal";
inline constexpr char kMaximumReplicas[] = "maxReplicas";
inline constexpr char kAverageCpu[] = "averageCPU";
inline constexpr char kAverageMemory[] = "averageMemory";
inline constexpr char kContainers[] = "containers";
inline constexpr char kService[] = "service";

inline constexpr char kServiceType[] = "type";
inline constexpr char kPorts[] = "ports";
inline constexpr char kExternalPort[] = "externalPort";
inline constexpr char kContainerPort[] = "containerPort";
inline constexpr char kProtocol[] = "protocol";

inline constexpr char kImage[] = "image";
inline constexpr char kCommand[] = "command";
inline constexpr char kArguments[] = "args";
inline constexpr char kEnv[] = "env";
inline constexpr char kEnvValue[] = "value";
inline constexpr char kEnvValueFrom[] = "valueFrom";
inline constexpr char kSecretKeyReference[] = "secretKeyRef";
inline constexpr char kResources[] = "resources";
inline constexpr char kLimits[] = "limits";
inline constexpr char kRequests[] = "requests";
inline constexpr char kCpu[] = "cpu";
inline constexpr char kMemory[] = "memory";
inline constexpr char kEphemeralStorage[] = "ephemeralStorage";
inline constexpr char kVolumeMounts[] = "volumeMounts";
inline constexpr char kLivenessProbe[] = "livenessProbe";
inline constexpr char kReadinessProbe[] = "readinessProbe";
inline constexpr char kStartupProbe[] = "startupProbe";

inline constexpr char kHttpGet[] = "httpGet";
inline constexpr char kTcpSocket[] = "tcpSocket";
inline constexpr char kExec[] = "exec";
inline constexpr char kGrpc[] = "grpc";
inline constexpr char kProbePort[] = "port";
inline constexpr char kProbePath[] = "path";
inline constexpr char kPeriodSeconds[] = "periodSeconds";
inline constexpr char kTimeoutSeconds[] = "timeoutSeconds";

inline constexpr char kMountPath[] = "containerPath";
inline constexpr char kMountedVolume[] = "volume";
inline constexpr char kPathInVolume[] = "path";
inline constexpr char kPathInVolumeNewer[] = "subPath";
inline constexpr char kReadOnly[] = "readOnly";

inline constexpr char kVolumeSize[] = "size";
inline constexpr char kConfigMap[] = "configMap";
inline constexpr char kSecret[] = "secret";
inline constexpr char kSecretName[] = "secretName";

} // namespace portolan::keys
