# Roles, each with what it uses and no more. Only ecr:GetAuthorizationToken takes no resource but *.

data "aws_iam_policy_document" "assumed_by" {
  for_each = toset(["ecs-tasks", "ec2"])

  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["${each.key}.amazonaws.com"]
    }

    # Only for tasks of this account: the service must not be talked into lending the role to others.
    dynamic "condition" {
      for_each = each.key == "ecs-tasks" ? [data.aws_caller_identity.this.account_id] : []
      content {
        test     = "StringEquals"
        variable = "aws:SourceAccount"
        values   = [condition.value]
      }
    }
  }
}

# What starts a task: takes the image, writes logs, reads the keys.
resource "aws_iam_role" "execution" {
  name               = "${var.name}-execution"
  assume_role_policy = data.aws_iam_policy_document.assumed_by["ecs-tasks"].json
}

resource "aws_iam_role_policy" "execution" {
  name   = "start"
  role   = aws_iam_role.execution.id
  policy = data.aws_iam_policy_document.execution.json
}

data "aws_iam_policy_document" "execution" {
  statement {
    sid       = "SignInToRegistry"
    actions   = ["ecr:GetAuthorizationToken"]
    resources = ["*"]
  }

  statement {
    sid       = "PullImage"
    actions   = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
    resources = [aws_ecr_repository.this.arn]
  }

  statement {
    sid       = "WriteLog"
    actions   = ["logs:CreateLogStream", "logs:PutLogEvents"]
    resources = ["${aws_cloudwatch_log_group.service.arn}:*"]
  }

  dynamic "statement" {
    for_each = aws_secretsmanager_secret.keys
    content {
      sid       = "ReadKeys"
      actions   = ["secretsmanager:GetSecretValue"]
      resources = [statement.value.arn]
    }
  }
}

# What runs in a task: nothing, unless it reads a bucket or hands out metrics.
resource "aws_iam_role" "task" {
  name               = "${var.name}-task"
  assume_role_policy = data.aws_iam_policy_document.assumed_by["ecs-tasks"].json
}

resource "aws_iam_role_policy" "task" {
  count  = local.follows || local.collects ? 1 : 0
  name   = "run"
  role   = aws_iam_role.task.id
  policy = data.aws_iam_policy_document.task.json
}

data "aws_iam_policy_document" "task" {
  dynamic "statement" {
    for_each = local.follows ? [var.forecasters.prefix] : []
    content {
      sid       = "ListForecasters"
      actions   = ["s3:ListBucket"]
      resources = [local.bucket_arn]

      condition {
        test     = "StringLike"
        variable = "s3:prefix"
        values   = ["${statement.value}*"]
      }
    }
  }

  dynamic "statement" {
    for_each = local.follows ? [var.forecasters.prefix] : []
    content {
      sid       = "ReadForecasters"
      actions   = ["s3:GetObject"]
      resources = ["${local.bucket_arn}/${statement.value}*"]
    }
  }

  dynamic "statement" {
    for_each = aws_cloudwatch_log_group.metrics
    content {
      sid       = "WriteMetrics"
      actions   = ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"]
      resources = ["${statement.value.arn}:*"]
    }
  }
}

# What an instance of launch type EC2 does: it joins the cluster. AWS keeps the list of what that takes.
resource "aws_iam_role" "instances" {
  count              = local.on_instances
  name               = "${var.name}-instances"
  assume_role_policy = data.aws_iam_policy_document.assumed_by["ec2"].json
}

resource "aws_iam_role_policy_attachment" "instances" {
  count      = local.on_instances
  role       = aws_iam_role.instances[0].name
  policy_arn = "arn:${data.aws_partition.this.partition}:iam::aws:policy/service-role/AmazonEC2ContainerServiceforEC2Role"
}

resource "aws_iam_instance_profile" "instances" {
  count = local.on_instances
  name  = "${var.name}-instances"
  role  = aws_iam_role.instances[0].name
}
