# Who may speak to whom. Internet -> load balancer on 443 (and 80, to be sent to 443) -> tasks on 8080;
# tasks -> 443, for registry, logs, secrets and S3. Nothing else is open.

locals {
  port = 8080
}

resource "aws_security_group" "load_balancer" {
  name        = "${var.name}-load-balancer"
  description = "Clients to the load balancer"
  vpc_id      = local.vpc_id
  tags        = { Name = "${var.name}-load-balancer" }
}

resource "aws_vpc_security_group_ingress_rule" "https" {
  for_each          = toset(var.allowed_cidrs)
  security_group_id = aws_security_group.load_balancer.id
  description       = "HTTPS from clients"
  cidr_ipv4         = each.key
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}

resource "aws_vpc_security_group_ingress_rule" "http" {
  for_each          = var.redirect_http ? toset(var.allowed_cidrs) : []
  security_group_id = aws_security_group.load_balancer.id
  description       = "HTTP from clients, answered with a redirect"
  cidr_ipv4         = each.key
  ip_protocol       = "tcp"
  from_port         = 80
  to_port           = 80
}

resource "aws_vpc_security_group_egress_rule" "to_tasks" {
  security_group_id            = aws_security_group.load_balancer.id
  description                  = "Requests and health checks"
  referenced_security_group_id = aws_security_group.tasks.id
  ip_protocol                  = "tcp"
  from_port                    = local.port
  to_port                      = local.port
}

resource "aws_security_group" "tasks" {
  name        = "${var.name}-tasks"
  description = "The load balancer to the tasks"
  vpc_id      = local.vpc_id
  tags        = { Name = "${var.name}-tasks" }
}

resource "aws_vpc_security_group_ingress_rule" "from_load_balancer" {
  security_group_id            = aws_security_group.tasks.id
  description                  = "Requests and health checks"
  referenced_security_group_id = aws_security_group.load_balancer.id
  ip_protocol                  = "tcp"
  from_port                    = local.port
  to_port                      = local.port
}

resource "aws_vpc_security_group_egress_rule" "tasks_https" {
  security_group_id = aws_security_group.tasks.id
  description       = "Registry, logs, secrets, S3"
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}

resource "aws_security_group" "instances" {
  count       = var.launch_type == "EC2" ? 1 : 0
  name        = "${var.name}-instances"
  description = "Nobody to the instances"
  vpc_id      = local.vpc_id
  tags        = { Name = "${var.name}-instances" }
}

resource "aws_vpc_security_group_egress_rule" "instances_https" {
  count             = var.launch_type == "EC2" ? 1 : 0
  security_group_id = aws_security_group.instances[0].id
  description       = "Registry, logs, the cluster"
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}
