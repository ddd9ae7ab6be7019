"""Asks the site on this machine how it is: `ask_health.py live|ready [port]`; ends with 1 when it is not well."""

import os
import sys
import urllib.error
import urllib.request


def main() -> None:
    question = sys.argv[1] if len(sys.argv) > 1 else "live"
    port = sys.argv[2] if len(sys.argv) > 2 else os.environ.get("PORT", "8000")
    # The site answers only to its own name, also when it is asked from the machine it runs on.
    host = os.environ.get("ALLOWED_HOSTS", "localhost").split(",")[0].strip()
    request = urllib.request.Request(f"http://127.0.0.1:{port}/health/{question}", headers={"Host": host})
    try:
        with urllib.request.urlopen(request, timeout=4) as answer:
            print(answer.read().decode())
    except urllib.error.HTTPError as error:
        sys.exit(f"{error.code}: {error.read(500).decode(errors='replace')}")
    except OSError as error:
        sys.exit(f"No answer: {error}")


if __name__ == "__main__":
    main()
