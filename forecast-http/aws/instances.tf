# Launch type EC2: instances that the cluster starts and stops as tasks need them.

locals {
  on_instances = var.launch_type == "EC2" ? 1 : 0
  ecs_image = {
    ARM64  = "/aws/service/ecs/optimized-ami/amazon-linux-2023/arm64/recommended/image_id"
    X86_64 = "/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended/image_id"
  }
}

resource "aws_launch_template" "instances" {
  count         = local.on_instances
  name          = "${var.name}-instances"
  image_id      = "resolve:ssm:${local.ecs_image[var.architecture]}"
  instance_type = var.instance_type
  user_data     = base64encode("#!/bin/bash\necho ECS_CLUSTER=${var.name} >> /etc/ecs/ecs.config\n")

  vpc_security_group_ids = [aws_security_group.instances[0].id]

  iam_instance_profile {
    arn = aws_iam_instance_profile.instances[0].arn
  }

  # Tokens only, and none for containers: they have roles of their own.
  metadata_options {
    http_endpoint               = "enabled"
    http_tokens                 = "required"
    http_put_response_hop_limit = 1
  }

  block_device_mappings {
    device_name = "/dev/xvda"

    ebs {
      encrypted             = true
      delete_on_termination = true
    }
  }
}

resource "aws_autoscaling_group" "instances" {
  count                 = local.on_instances
  name                  = "${var.name}-instances"
  min_size              = 0
  max_size              = 2 * var.tasks.max
  vpc_zone_identifier   = local.task_subnets
  protect_from_scale_in = true

  launch_template {
    id      = aws_launch_template.instances[0].id
    version = aws_launch_template.instances[0].latest_version
  }

  instance_refresh {
    strategy = "Rolling"
  }

  tag {
    key                 = "AmazonECSManaged"
    value               = "true"
    propagate_at_launch = true
  }

  lifecycle {
    ignore_changes = [desired_capacity]
  }
}

resource "aws_ecs_capacity_provider" "instances" {
  count = local.on_instances
  name  = "${var.name}-instances"

  auto_scaling_group_provider {
    auto_scaling_group_arn         = aws_autoscaling_group.instances[0].arn
    managed_termination_protection = "ENABLED"

    managed_scaling {
      status          = "ENABLED"
      target_capacity = 100
    }
  }
}

resource "aws_ecs_cluster_capacity_providers" "this" {
  cluster_name       = aws_ecs_cluster.this.name
  capacity_providers = var.launch_type == "FARGATE" ? ["FARGATE"] : aws_ecs_capacity_provider.instances[*].name
}
