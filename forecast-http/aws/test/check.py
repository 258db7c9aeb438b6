"""Whether what stands in AWS is what the stack promises, asked of AWS itself.

Usage: check.py plain|full|instances|gone NAME. Prints every promise that is broken; exits with 1 if one is.
"""

import json
import re
import sys

import boto3
from botocore.exceptions import ClientError

ACCOUNT_WIDE = "*"
broken, asked = [], 0


def expect(what, actual, wanted):
    global asked
    asked += 1
    if actual != wanted:
        broken.append(f"{what}: wanted {wanted}, was {actual}")


class Stack:
    """What the API says of one stack."""

    def __init__(self, scenario, name):
        self.full, self.instances = scenario == "full", scenario == "instances"
        self.name = name
        self.private = self.full or self.instances

    def groups(self):
        """Security groups of the stack's VPC, by name, as sets of (direction, protocol, from, to, other end)."""
        ec2 = boto3.client("ec2")
        vpc = self.vpc()
        groups = ec2.describe_security_groups(Filters=[{"Name": "vpc-id", "Values": [vpc]}])["SecurityGroups"]
        names = {group["GroupId"]: group["GroupName"] for group in groups}
        rules = {}
        for group in groups:
            opened = set()
            for way, key in (("in", "IpPermissions"), ("out", "IpPermissionsEgress")):
                for rule in group[key]:
                    ends = [r["CidrIp"] for r in rule["IpRanges"]] + [r["CidrIpv6"] for r in rule.get("Ipv6Ranges", [])]
                    ends += [names.get(pair["GroupId"], pair["GroupId"]) for pair in rule["UserIdGroupPairs"]]
                    ends += [prefixes["PrefixListId"] for prefixes in rule.get("PrefixListIds", [])]
                    opened |= {(way, rule["IpProtocol"], rule.get("FromPort"), rule.get("ToPort"), end) for end in ends}
            rules[group["GroupName"]] = opened
        return rules

    def vpc(self):
        return self.load_balancer()["VpcId"]

    def load_balancer(self):
        return boto3.client("elbv2").describe_load_balancers(Names=[f"{self.name}-alb"])["LoadBalancers"][0]

    def service(self):
        return boto3.client("ecs").describe_services(cluster=self.name, services=[self.name])["services"][0]

    def task(self):
        return boto3.client("ecs").describe_task_definition(taskDefinition=self.name)["taskDefinition"]

    def containers(self):
        return {container["name"]: container for container in self.task()["containerDefinitions"]}

    def policy(self, role):
        """What a role may do, as a set of (action, resource)."""
        iam = boto3.client("iam")
        allowed = set()
        for policy in iam.list_role_policies(RoleName=role)["PolicyNames"]:
            document = iam.get_role_policy(RoleName=role, PolicyName=policy)["PolicyDocument"]
            for statement in document["Statement"]:
                actions, resources = (listed(statement[key]) for key in ("Action", "Resource"))
                allowed |= {(action, resource) for action in actions for resource in resources}
        return allowed

    def trust(self, role):
        return boto3.client("iam").get_role(RoleName=role)["Role"]["AssumeRolePolicyDocument"]["Statement"][0]


def listed(value):
    return value if isinstance(value, list) else [value]


def check_registry(stack):
    ecr = boto3.client("ecr")
    repository = ecr.describe_repositories(repositoryNames=[stack.name])["repositories"][0]
    expect("registry: scan on push", repository["imageScanningConfiguration"]["scanOnPush"], True)
    expect("registry: tags", repository["imageTagMutability"], "IMMUTABLE")
    policy = json.loads(ecr.get_lifecycle_policy(repositoryName=stack.name)["lifecyclePolicyText"])
    rules = [(rule["selection"]["tagStatus"], rule["selection"]["countNumber"]) for rule in policy["rules"]]
    expect("registry: life cycle", rules, [("untagged", 7), ("any", 100)])


def check_ports(stack):
    """Every open port, and that there is no other."""
    clients = "198.51.100.0/24" if stack.full else "0.0.0.0/0"
    load_balancer, tasks = f"{stack.name}-load-balancer", f"{stack.name}-tasks"
    wanted = {
        "default": set(),
        load_balancer: {("in", "tcp", 443, 443, clients), ("out", "tcp", 8080, 8080, tasks)},
        tasks: {("in", "tcp", 8080, 8080, load_balancer), ("out", "tcp", 443, 443, "0.0.0.0/0")},
    }
    if not stack.full:
        wanted[load_balancer].add(("in", "tcp", 80, 80, clients))
    if stack.instances:
        wanted[f"{stack.name}-instances"] = {("out", "tcp", 443, 443, "0.0.0.0/0")}
    actual = stack.groups()
    expect("security groups", sorted(actual), sorted(wanted))
    for group in wanted:
        expect(f"open ports of {group}", sorted(actual.get(group, []), key=str), sorted(wanted[group], key=str))


def check_network(stack):
    ec2 = boto3.client("ec2")
    here = [{"Name": "vpc-id", "Values": [stack.vpc()]}]
    subnets = ec2.describe_subnets(Filters=here)["Subnets"]
    expect("network: subnets", len(subnets), 4 if stack.private else 2)
    expect("network: zones", len({subnet["AvailabilityZone"] for subnet in subnets}), 2)
    gateways = [g for g in ec2.describe_nat_gateways(Filters=here)["NatGateways"] if g["State"] != "deleted"]
    expect("network: NAT gateways", len(gateways), 1 if stack.private else 0)
    endpoints = [e["ServiceName"].split(".")[-1] for e in ec2.describe_vpc_endpoints(Filters=here)["VpcEndpoints"]]
    expect("network: endpoints", endpoints, ["s3"])


def check_load_balancer(stack):
    elb = boto3.client("elbv2")
    balancer = stack.load_balancer()
    expect("load balancer: zones", len(balancer["AvailabilityZones"]), 2)
    listeners = {l["Port"]: l for l in elb.describe_listeners(LoadBalancerArn=balancer["LoadBalancerArn"])["Listeners"]}
    expect("load balancer: listens on", sorted(listeners), [443] if stack.full else [80, 443])
    expect("load balancer: TLS", listeners[443]["SslPolicy"], "ELBSecurityPolicy-TLS13-1-2-2021-06")
    expect("load balancer: certificates", len(listeners[443]["Certificates"]), 1)
    if not stack.full:
        expect("load balancer: port 80", listeners[80]["DefaultActions"][0]["RedirectConfig"]["Protocol"], "HTTPS")
    rules = elb.describe_rules(ListenerArn=listeners[443]["ListenerArn"])["Rules"]
    fixed = [rule for rule in rules if rule["Actions"][0]["Type"] == "fixed-response"]
    hidden = [sorted(rule["Conditions"][0]["PathPatternConfig"]["Values"]) for rule in fixed]
    expect("load balancer: hides", hidden, [["/metrics", "/metrics/*"]])
    group = elb.describe_target_groups(LoadBalancerArn=balancer["LoadBalancerArn"])["TargetGroups"][0]
    health = (group["HealthCheckPath"], group["Matcher"]["HttpCode"], group["HealthCheckIntervalSeconds"])
    expect("load balancer: health", health, ("/health/ready", "200", 10))
    expect("load balancer: targets", (group["TargetType"], group["Port"]), ("ip", 8080))


def check_service(stack):
    service = stack.service()
    deployment = service["deploymentConfiguration"]
    expect("service: circuit breaker", deployment["deploymentCircuitBreaker"], {"enable": True, "rollback": True})
    alarms = {"alarmNames": [f"{stack.name}-failed-requests"], "rollback": True, "enable": True}
    expect("service: roll back on", deployment["alarms"], alarms)
    expect("service: healthy while deploying", deployment["minimumHealthyPercent"], 100)
    expect("service: tasks", service["desiredCount"], 2)
    network = service["networkConfiguration"]["awsvpcConfiguration"]
    expect("service: public addresses", network["assignPublicIp"], "DISABLED" if stack.private else "ENABLED")
    balanced = service["loadBalancers"][0]
    expect("service: behind the load balancer", (balanced["containerName"], balanced["containerPort"]), ("forecast", 8080))
    if stack.instances:
        provider = service["capacityProviderStrategy"][0]["capacityProvider"]
        expect("service: capacity", provider, f"{stack.name}-instances")
    else:
        expect("service: launch type", service["launchType"], "FARGATE")


def check_task(stack):
    task, containers = stack.task(), stack.containers()
    architecture = "X86_64" if stack.full else "ARM64"
    expect("task: architecture", task["runtimePlatform"]["cpuArchitecture"], architecture)
    wanted = ["forecast", "forecasters", "metrics"] if stack.full else ["forecast"]
    expect("task: containers", sorted(containers), wanted)
    for name, container in containers.items():
        expect(f"{name}: read-only root", container["readonlyRootFilesystem"], True)
        expect(f"{name}: privileged", container["privileged"], False)
        expect(f"{name}: capabilities", container["linuxParameters"]["capabilities"]["drop"], ["ALL"])
        expect(f"{name}: log", container["logConfiguration"]["logDriver"], "awslogs")
        expect(f"{name}: root", container["user"].startswith("0"), name == "forecasters")
        scratch = container["linuxParameters"]["tmpfs"][0]["containerPath"]
        expect(f"{name}: scratch", scratch, "/tmp")
    forecast = containers["forecast"]
    settings = {pair["name"]: pair["value"] for pair in forecast["environment"]}
    drain = int(settings["FORECAST_DRAIN_DELAY"]) + int(settings["FORECAST_DRAIN"])
    expect("forecast: stops later than it drains", drain < forecast["stopTimeout"] <= 120, True)
    expect("forecast: image by digest", bool(re.search("@sha256:[0-9a-f]{64}$", forecast["image"])), True)
    expect("forecast: health", forecast["healthCheck"]["command"][0], "CMD")
    secrets = [secret["name"] for secret in forecast["secrets"]]
    expect("forecast: secrets", secrets, [] if stack.instances else ["FORECAST_API_KEY"])
    expect("forecast: reads", settings.get("FORECAST_MODELS"), "/forecasters" if stack.full else None)
    if stack.full:
        expect("forecast: waits for", forecast["dependsOn"][0]["condition"], "HEALTHY")
        expect("forecast: mounts", forecast["mountPoints"][0]["readOnly"], True)
        collector = {pair["name"]: pair["value"] for pair in containers["metrics"]["environment"]}["AOT_CONFIG_CONTENT"]
        expect("metrics: key from the environment", "credentials: ${env:METRICS_KEY}" in collector, True)
        expect("metrics: essential", containers["metrics"]["essential"], False)


def check_scaling(stack):
    scaling = boto3.client("application-autoscaling")
    target = scaling.describe_scalable_targets(ServiceNamespace="ecs", ResourceIds=[f"service/{stack.name}/{stack.name}"])
    bounds = [(t["MinCapacity"], t["MaxCapacity"]) for t in target["ScalableTargets"]]
    expect("scaling: tasks", bounds, [(2, 12 if stack.full else 6)])
    policies = scaling.describe_scaling_policies(ServiceNamespace="ecs")["ScalingPolicies"]
    held = {}
    for policy in (p for p in policies if p["PolicyName"].startswith(f"{stack.name}-")):
        tracking = policy["TargetTrackingScalingPolicyConfiguration"]
        held[tracking["PredefinedMetricSpecification"]["PredefinedMetricType"]] = tracking["TargetValue"]
    expect("scaling: holds", held, {"ECSServiceAverageCPUUtilization": 60, "ALBRequestCountPerTarget": 60000})


def check_watch(stack):
    logs, watch = boto3.client("logs"), boto3.client("cloudwatch")
    kept = {g["logGroupName"]: g["retentionInDays"] for g in logs.describe_log_groups(logGroupNamePrefix=f"/ecs/{stack.name}")["logGroups"]}
    wanted = {f"/ecs/{stack.name}": 30} | ({f"/ecs/{stack.name}/metrics": 7} if stack.full else {})
    expect("logs: kept for days", kept, wanted)
    alarms = {a["AlarmName"]: a for a in watch.describe_alarms(AlarmNamePrefix=f"{stack.name}-")["MetricAlarms"]}
    names = ["failed-requests", "no-healthy-task", "slow-requests"] + (["live-error-sample-n_bytes"] if stack.full else [])
    expect("alarms", sorted(alarms), sorted(f"{stack.name}-{name}" for name in names))
    for alarm in alarms.values():
        tells = [topic.split(":")[-1] for topic in alarm["AlarmActions"]]
        expect(f"alarm {alarm['AlarmName']}: tells", tells, [f"{stack.name}-alarms"])
    expect("alarm: nobody there is an alarm", alarms[f"{stack.name}-no-healthy-task"]["TreatMissingData"], "breaching")
    if stack.full:
        metrics = alarms[f"{stack.name}-live-error-sample-n_bytes"]["Metrics"]
        read = {m["MetricStat"]["Metric"]["MetricName"] for m in metrics if "MetricStat" in m}
        expect("alarm: live error", read, {"forecast4j_live_absolute_error"})
        topics = boto3.client("sns").list_subscriptions_by_topic(TopicArn=next(iter(alarms.values()))["AlarmActions"][0])
        expect("alarm: subscribers", [s["Endpoint"] for s in topics["Subscriptions"]], ["ops@example.com"])
    dashboard = json.loads(watch.get_dashboard(DashboardName=stack.name)["DashboardBody"])
    expect("dashboard: charts", len(dashboard["widgets"]), 7 if stack.full else 6)


def check_roles(stack):
    repository = f":repository/{stack.name}"
    execution = stack.policy(f"{stack.name}-execution")
    everywhere = {action for action, resource in execution if resource == ACCOUNT_WIDE}
    expect("execution role: on everything", everywhere, {"ecr:GetAuthorizationToken"})
    pulled = {resource.endswith(repository) for action, resource in execution if action == "ecr:BatchGetImage"}
    expect("execution role: images", pulled, {True})
    actions = {action for action, _ in stack.policy(f"{stack.name}-task")}
    bucket = {"s3:ListBucket", "s3:GetObject", "logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"}
    expect("task role", actions, bucket if stack.full else set())
    for role in ("execution", "task"):
        trust = stack.trust(f"{stack.name}-{role}")
        expect(f"{role} role: lent to", trust["Principal"], {"Service": "ecs-tasks.amazonaws.com"})


def check_github(stack):
    role = f"{stack.name}-github"
    subject = stack.trust(role)["Condition"]["StringEquals"]["token.actions.githubusercontent.com:sub"]
    expect("github role: lent to", subject, "repo:forecast4j/forecast4j:environment:production")
    allowed = stack.policy(role)
    everywhere = {action for action, resource in allowed if resource == ACCOUNT_WIDE}
    unbound = {"ecr:GetAuthorizationToken", "ecs:DeregisterTaskDefinition", "ecs:DescribeTaskDefinition",
               "ecs:ListTaskDefinitions", "ecs:RegisterTaskDefinition"}
    expect("github role: on everything", everywhere, unbound)
    passed = {resource.split("/")[-1] for action, resource in allowed if action == "iam:PassRole"}
    expect("github role: passes", passed, {f"{stack.name}-execution", f"{stack.name}-task"})
    expect("github role: services", {r.split("/")[-1] for a, r in allowed if a == "ecs:UpdateService"}, {stack.name})


def check_bucket(stack):
    s3 = boto3.client("s3")
    bucket = next(b["Name"] for b in s3.list_buckets()["Buckets"] if b["Name"].startswith(f"{stack.name}-forecasters-"))
    blocked = s3.get_public_access_block(Bucket=bucket)["PublicAccessBlockConfiguration"]
    expect("bucket: closed to the public", set(blocked.values()), {True})
    expect("bucket: versions", s3.get_bucket_versioning(Bucket=bucket)["Status"], "Enabled")
    rule = s3.get_bucket_encryption(Bucket=bucket)["ServerSideEncryptionConfiguration"]["Rules"][0]
    expect("bucket: encrypted", rule["ApplyServerSideEncryptionByDefault"]["SSEAlgorithm"], "AES256")
    policy = json.loads(s3.get_bucket_policy(Bucket=bucket)["Policy"])["Statement"][0]
    expect("bucket: only TLS", (policy["Effect"], list(policy["Condition"])), ("Deny", ["Bool"]))


def check_instances(stack):
    group = boto3.client("autoscaling").describe_auto_scaling_groups(AutoScalingGroupNames=[f"{stack.name}-instances"])
    expect("instances: group", [g["MaxSize"] for g in group["AutoScalingGroups"]], [12])
    template = boto3.client("ec2").describe_launch_template_versions(LaunchTemplateName=f"{stack.name}-instances")
    data = template["LaunchTemplateVersions"][0]["LaunchTemplateData"]
    expect("instances: metadata by token only", data["MetadataOptions"]["HttpTokens"], "required")
    expect("instances: hops of metadata", data["MetadataOptions"]["HttpPutResponseHopLimit"], 1)


def check_gone(stack):
    """That nothing is left whose name or tag is the stack's."""
    name = stack.name
    tagged = boto3.client("resourcegroupstaggingapi").get_resources(TagFilters=[{"Key": "application", "Values": [name]}])
    # These AWS lists for a while after their end, or only retires: their state says whether they live, below.
    lingers = re.compile(":(task-definition|service|cluster|natgateway)/")
    left = [r["ResourceARN"] for r in tagged["ResourceTagMappingList"] if not lingers.search(r["ResourceARN"])]
    expect("left by tag", left, [])
    ec2, ecs = boto3.client("ec2"), boto3.client("ecs")
    clusters = ecs.describe_clusters(clusters=[name])["clusters"]
    expect("left: clusters", [c["status"] for c in clusters if c["status"] != "INACTIVE"], [])
    services = ecs.describe_services(cluster=name, services=[name])["services"] if clusters else []
    expect("left: services", [s["status"] for s in services if s["status"] != "INACTIVE"], [])
    gateways = [g["State"] for g in ec2.describe_nat_gateways()["NatGateways"]]
    expect("left: NAT gateways", [state for state in gateways if state != "deleted"], [])
    ours = [{"Name": "tag:application", "Values": [name]}]
    for kind, answer in {
        "Vpcs": ec2.describe_vpcs(Filters=ours), "Subnets": ec2.describe_subnets(Filters=ours),
        "SecurityGroups": ec2.describe_security_groups(Filters=ours), "Addresses": ec2.describe_addresses(Filters=ours),
        "InternetGateways": ec2.describe_internet_gateways(Filters=ours),
        "RouteTables": ec2.describe_route_tables(Filters=ours),
    }.items():
        expect(f"left: {kind}", answer[kind], [])
    named = {
        "roles": [r["RoleName"] for r in boto3.client("iam").list_roles()["Roles"]],
        "load balancers": [b["LoadBalancerName"] for b in boto3.client("elbv2").describe_load_balancers()["LoadBalancers"]],
        "repositories": [r["repositoryName"] for r in boto3.client("ecr").describe_repositories()["repositories"]],
        "log groups": [g["logGroupName"].removeprefix("/ecs/") for g in boto3.client("logs").describe_log_groups()["logGroups"]],
        "alarms": [a["AlarmName"] for a in boto3.client("cloudwatch").describe_alarms()["MetricAlarms"]],
        "dashboards": [d["DashboardName"] for d in boto3.client("cloudwatch").list_dashboards()["DashboardEntries"]],
        "topics": [t["TopicArn"].split(":")[-1] for t in boto3.client("sns").list_topics()["Topics"]],
        "secrets": [s["Name"] for s in boto3.client("secretsmanager").list_secrets()["SecretList"]],
        "buckets": [b["Name"] for b in boto3.client("s3").list_buckets()["Buckets"]],
        "identity providers": [p["Arn"] for p in boto3.client("iam").list_open_id_connect_providers()["OpenIDConnectProviderList"]],
        "scaling targets": [t["ResourceId"].split("/")[-1] for t in boto3.client("application-autoscaling").describe_scalable_targets(ServiceNamespace="ecs")["ScalableTargets"]],
    }
    for kind, names in named.items():
        mine = [n for n in names if n == name or n.startswith((f"{name}-", f"{name}/")) or kind == "identity providers"]
        expect(f"left: {kind}", mine, [])


def main(scenario, name):
    stack = Stack(scenario, name)
    checks = [check_gone]
    if scenario != "gone":
        checks = [check_registry, check_ports, check_network, check_load_balancer, check_service, check_task,
                  check_scaling, check_watch, check_roles]
        checks += [check_github, check_bucket] if stack.full else []
        checks += [check_instances] if stack.instances else []
    for check in checks:
        try:
            check(stack)
        except (ClientError, LookupError) as failure:
            broken.append(f"{check.__name__.removeprefix('check_')}: {type(failure).__name__}: {failure}")
    for promise in broken:
        print(f"  {promise}", file=sys.stderr)
    print(f"{scenario}: {asked} promises asked, {len(broken)} broken")
    sys.exit(1 if broken else 0)


main(*sys.argv[1:])
