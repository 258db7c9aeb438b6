"""Asks without a pause over connections that stay open, until the service has gone. Prints what became of the requests.

A request is lost if it was sent and no whole answer came back, or one of another status than 200. One that is turned away
with 429, as where other work takes the processors, is answered: its client knows when to ask again. That no new connection is taken any more is
how a client, or the load balancer before it, learns that another instance must be asked: it loses nothing.
"""

import http.client
import json
import sys
import threading
import time
from urllib.parse import urlsplit

CONNECTIONS = 16
LONGEST_SECONDS = 60
COUNTED = {200: "answered", 429: "turned_away"}


def lose(counts, why):
    counts["lost"] += 1
    print(f"{time.strftime('%T')} lost: {why}", file=sys.stderr)


def ask_until_gone(url, body, counts):
    end = time.monotonic() + LONGEST_SECONDS
    while time.monotonic() < end:
        connection = http.client.HTTPConnection(url.hostname, url.port, timeout=20)
        try:
            connection.connect()
        except OSError:
            return
        if not ask_until_closed(connection, url.path, body, counts):
            return


def ask_until_closed(connection, path, body, counts):
    """Returns true once the service has asked to close the connection, in the header of an answer."""
    try:
        while True:
            connection.request("POST", path, body, {"Content-Type": "application/json"})
            answer = connection.getresponse()
            answer.read()
            if answer.status in COUNTED:
                counts[COUNTED[answer.status]] += 1
            else:
                lose(counts, f"status {answer.status}")
            if answer.will_close:
                counts["asked_to_close"] += 1
                return True
    except (OSError, http.client.HTTPException) as error:
        lose(counts, repr(error))
        return False
    finally:
        connection.close()


def main():
    url = urlsplit(sys.argv[1])
    with open(sys.argv[2], "rb") as file:
        body = file.read()
    all_counts = [{"answered": 0, "turned_away": 0, "lost": 0, "asked_to_close": 0} for _ in range(CONNECTIONS)]
    threads = [threading.Thread(target=ask_until_gone, args=(url, body, counts)) for counts in all_counts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(json.dumps({key: sum(counts[key] for counts in all_counts) for key in all_counts[0]}))


main()
