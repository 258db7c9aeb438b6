# What one task is: the service, and beside it, if asked for, what brings forecaster files and what reads its metrics.

locals {
  # The load balancer looks away after this many seconds of "not ready"; only then listening ends.
  drain_delay  = local.health.interval * local.health.failures + 5
  stop_timeout = local.drain_delay + var.drain_seconds + 10

  follows  = var.forecasters != null
  collects = length(var.watched_forecasts) > 0
  folder   = "/forecasters"

  environment = merge(var.settings, {
    FORECAST_HOST        = "0.0.0.0"
    FORECAST_PORT        = tostring(local.port)
    FORECAST_DRAIN_DELAY = tostring(local.drain_delay)
    FORECAST_DRAIN       = tostring(var.drain_seconds)
  }, local.follows ? { FORECAST_MODELS = local.folder } : {})

  # What every container is unless it says otherwise: no root, no privileges, nothing to write to but what is mounted.
  confined = {
    essential              = true
    privileged             = false
    readonlyRootFilesystem = true
    user                   = var.user
  }
  scratch = { containerPath = "/tmp", size = 64, mountOptions = ["mode=1777", "nosuid", "nodev"] }

  log = { for container in ["forecast", "forecasters", "metrics"] : container => {
    logDriver = "awslogs"
    options = {
      awslogs-group         = aws_cloudwatch_log_group.service.name
      awslogs-region        = var.region
      awslogs-stream-prefix = container
      # A log that does not take lines must not stop forecasts.
      mode            = "non-blocking"
      max-buffer-size = "4m"
    }
  } }

  forecast_container = merge(local.confined, {
    name         = "forecast"
    image        = var.image
    portMappings = [{ containerPort = local.port, hostPort = local.port, protocol = "tcp" }]
    environment  = [for key in sort(keys(local.environment)) : { name = key, value = local.environment[key] }]
    secrets      = var.api_keys ? [{ name = "FORECAST_API_KEY", valueFrom = "${aws_secretsmanager_secret.keys[0].arn}:api-keys::" }] : []
    mountPoints  = local.follows ? [{ sourceVolume = "forecasters", containerPath = local.folder, readOnly = true }] : []
    dependsOn    = local.follows ? [{ containerName = "forecasters", condition = "HEALTHY" }] : []
    # Whether it is alive; whether it is ready is what the load balancer asks, and oftener.
    healthCheck = {
      command     = var.health_command
      interval    = 30
      timeout     = 10
      retries     = 3
      startPeriod = 30
    }
    linuxParameters  = { capabilities = { drop = ["ALL"] }, initProcessEnabled = true, tmpfs = [local.scratch] }
    ulimits          = [{ name = "nofile", softLimit = 65536, hardLimit = 65536 }]
    stopTimeout      = local.stop_timeout
    logConfiguration = local.log["forecast"]
  })

  # Copies whole files under a temporary name and renames them, so that the service never sees half of one. It
  # owns the shared folder, which a volume gives to root, and has no other power.
  forecasters_container = merge(local.confined, {
    name       = "forecasters"
    image      = var.sync_image
    user       = "0:0"
    entryPoint = ["/bin/sh", "-c"]
    command    = [file("${path.module}/follow-bucket.sh")]
    environment = [
      { name = "AWS_REGION", value = var.region },
      { name = "COPIED", value = "/tmp/copied" },
      { name = "FOLDER", value = local.folder },
      { name = "HOME", value = "/tmp" },
      { name = "SECONDS_BETWEEN", value = tostring(try(var.forecasters.seconds, 30)) },
      { name = "SOURCE", value = "s3://${coalesce(local.bucket, "none")}/${try(var.forecasters.prefix, "")}" },
    ]
    mountPoints = [{ sourceVolume = "forecasters", containerPath = local.folder, readOnly = false }]
    healthCheck = {
      command     = ["CMD-SHELL", "test -e /tmp/copied"]
      interval    = 5
      timeout     = 2
      retries     = 10
      startPeriod = 60
    }
    linuxParameters  = { capabilities = { drop = ["ALL"] }, initProcessEnabled = true, tmpfs = [local.scratch] }
    logConfiguration = local.log["forecasters"]
  })

  # Forecasts go on without it.
  metrics_container = merge(local.confined, {
    name      = "metrics"
    image     = var.collector_image
    essential = false
    environment = [
      { name = "AOT_CONFIG_CONTENT", value = local.collector },
      { name = "AWS_REGION", value = var.region },
    ]
    secrets          = var.api_keys ? [{ name = "METRICS_KEY", valueFrom = "${aws_secretsmanager_secret.keys[0].arn}:metrics-key::" }] : []
    dependsOn        = [{ containerName = "forecast", condition = "HEALTHY" }]
    linuxParameters  = { capabilities = { drop = ["ALL"] }, tmpfs = [local.scratch] }
    logConfiguration = local.log["metrics"]
  })

  collector = templatefile("${path.module}/collector.yaml.tftpl", {
    authorized = var.api_keys
    log_group  = local.collects ? aws_cloudwatch_log_group.metrics[0].name : ""
    namespace  = var.name
    port       = local.port
    region     = var.region
  })

  # Through text, since containers differ in shape and a list of values may not.
  containers = "[${join(",", concat(
    [jsonencode(local.forecast_container)],
    local.follows ? [jsonencode(local.forecasters_container)] : [],
    local.collects ? [jsonencode(local.metrics_container)] : [],
  ))}]"
}

resource "aws_ecs_task_definition" "this" {
  family                   = var.name
  requires_compatibilities = [var.launch_type]
  network_mode             = "awsvpc"
  cpu                      = var.cpu
  memory                   = var.memory
  execution_role_arn       = aws_iam_role.execution.arn
  task_role_arn            = aws_iam_role.task.arn
  container_definitions    = local.containers

  lifecycle {
    precondition {
      condition     = var.image != null
      error_message = "image is required: make the registry alone with -target=aws_ecr_repository.this, push an image to it, and name that by its digest."
    }
  }

  runtime_platform {
    operating_system_family = "LINUX"
    cpu_architecture        = var.architecture
  }

  dynamic "volume" {
    for_each = local.follows ? ["forecasters"] : []
    content {
      name = volume.value
    }
  }
}
