resource "aws_ecs_cluster" "this" {
  name = var.name

  setting {
    name  = "containerInsights"
    value = "disabled" # Priced by metric and task; the load balancer's and the service's own metrics are free.
  }
}

resource "aws_ecs_service" "this" {
  name                              = var.name
  cluster                           = aws_ecs_cluster.this.arn
  task_definition                   = aws_ecs_task_definition.this.arn
  desired_count                     = var.tasks.min
  launch_type                       = var.launch_type == "FARGATE" ? "FARGATE" : null
  platform_version                  = var.launch_type == "FARGATE" ? "LATEST" : null
  health_check_grace_period_seconds = 60
  enable_ecs_managed_tags           = true
  propagate_tags                    = "SERVICE"

  # New tasks prove themselves before old ones go.
  deployment_minimum_healthy_percent = 100
  deployment_maximum_percent         = 200

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  # A deployment that starts and then fails requests is taken back as well.
  alarms {
    enable      = true
    rollback    = true
    alarm_names = [aws_cloudwatch_metric_alarm.failed.alarm_name]
  }

  network_configuration {
    subnets          = local.task_subnets
    security_groups  = [aws_security_group.tasks.id]
    assign_public_ip = var.launch_type == "FARGATE" && local.public_tasks
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.this.arn
    container_name   = "forecast"
    container_port   = local.port
  }

  dynamic "capacity_provider_strategy" {
    for_each = aws_ecs_capacity_provider.instances
    content {
      capacity_provider = capacity_provider_strategy.value.name
      weight            = 1
    }
  }

  # How many is for auto-scaling to say, which version for deploy.sh.
  lifecycle {
    ignore_changes = [desired_count, task_definition]
  }

  depends_on = [aws_lb_listener.https, aws_ecs_cluster_capacity_providers.this]
}
