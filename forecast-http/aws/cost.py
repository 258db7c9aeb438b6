"""What the stack costs, by prices.csv: a month at rest, and a million forecasts.

Usage: cost.py [--check]. Prints the two tables of README.md; --check compares them with what stands there.
"""

import csv
import sys
from pathlib import Path

HERE = Path(__file__).parent
HOURS = 730  # of a month

# The stack's defaults: two tasks of half a core and 1 GB, two zones.
TASKS, CORES, MEMORY_GB, ZONES = 2, 0.5, 1, 2
# Metrics that the alarms read: three for failures, one each for latency and health; four more are auto-scaling's.
ALARM_METRICS = 3 + 1 + 1 + 4
IMAGES_GB, LOGS_GB = 1.0, 0.1

# One request for one series, measured: bytes of HTTP each way, and processor time of the service.
REQUEST_BYTES, ANSWER_BYTES, PROCESSOR_SECONDS = 370, 400, 67e-6
# What one LCU hour carries.
LCU_GB, LCU_CONNECTIONS = 1, 25 * 3600
MILLION = 1_000_000


def read_prices():
    with open(HERE / "prices.csv") as file:
        rows = csv.DictReader(line for line in file if not line.startswith("#"))
        return {row["item"]: float(row["usd"]) for row in rows}


def at_rest(price):
    """Dollars a month by part, of the defaults; and what options add."""
    fargate = {kind: TASKS * HOURS * (CORES * price[f"fargate-{kind}-cpu"] + MEMORY_GB * price[f"fargate-{kind}-memory"])
               for kind in ("arm", "x86")}
    parts = {
        "two tasks, 0.5 vCPU and 1 GB each, ARM": fargate["arm"],
        "load balancer, with the least it is charged for": HOURS * price["load-balancer"],
        "public addresses: two of the load balancer, two of the tasks": (ZONES + TASKS) * HOURS * price["public-address"],
        "dashboard": price["dashboard"],
        "alarms and auto-scaling": ALARM_METRICS * price["alarm-metric"],
        "secret, images, logs": price["secret"] + IMAGES_GB * price["image-storage"]
        + LOGS_GB * (price["log-ingestion"] + price["log-storage"]),
    }
    nat = HOURS * (price["nat-gateway"] + price["public-address"]) - TASKS * HOURS * price["public-address"]
    instances = TASKS * (HOURS * price["instance-t4g.medium"] + 30 * price["disk"]) - fargate["arm"] + nat
    looks = 30 * 24 * 3600 / 30 * TASKS
    options = {
        "`architecture = \"X86_64\"`": fargate["x86"] - fargate["arm"],
        "`private_tasks = true`": nat,
        "`launch_type = \"EC2\"`, two t4g.medium, private": instances,
        "`forecasters = {}`, 1 GB of files": price["object-storage"] + looks * price["object-list"],
        "a watched forecast": 2 * price["own-metric"] + 2 * price["alarm-metric"] + 0.05 * price["log-ingestion"],
    }
    return parts, options


def a_million(price):
    """Dollars of a million forecasts, one a request, beyond what stands there anyway."""
    seconds = MILLION * PROCESSOR_SECONDS
    # Auto-scaling keeps 60 % of the processors busy; memory comes with them.
    core_hours = seconds / 3600 / 0.6
    gigabytes = MILLION * (REQUEST_BYTES + ANSWER_BYTES) / 1e9
    carried = {"kept": gigabytes / LCU_GB, "new": max(gigabytes / LCU_GB, MILLION / LCU_CONNECTIONS)}
    out = MILLION * ANSWER_BYTES / 1e9 * price["data-out"]
    compute = core_hours * (price["fargate-arm-cpu"] + MEMORY_GB / CORES * price["fargate-arm-memory"])
    return {
        "processor and memory, if tasks are added for it": compute,
        "load balancer, connections kept open": carried["kept"] * price["load-balancer-capacity"],
        "answers to the internet": out,
        "**together**": compute + carried["kept"] * price["load-balancer-capacity"] + out,
        "together, a new connection for each": compute + carried["new"] * price["load-balancer-capacity"] + out,
    }


def table(heading, rows):
    return "\n".join([f"| {heading[0]} | {heading[1]} |", "|---|---|", *(f"| {name} | {value} |" for name, value in rows)])


def tables(price):
    parts, options = at_rest(price)
    rest = [(name, f"{value:.2f}") for name, value in parts.items()]
    rest.append(("**together**", f"**{sum(parts.values()):.2f}**"))
    rest += [(f"with {name}", f"{value:+.2f}") for name, value in options.items()]
    million = [(name, f"{value:.4f}") for name, value in a_million(price).items()]
    return "\n\n".join([table(("at rest", "USD a month"), rest), table(("a million forecasts", "USD"), million)])


def main(arguments):
    computed = tables(read_prices())
    if arguments != ["--check"]:
        print(computed)
        return
    page = (HERE / "README.md").read_text()
    if computed not in page:
        sys.exit(f"README.md must hold what cost.py prints, which is now:\n\n{computed}")
    print("the page says what the prices give")


main(sys.argv[1:])
