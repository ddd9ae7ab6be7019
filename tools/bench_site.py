"""The running site: memory of two web processes and the worker, the first view of the front page, and Lighthouse."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import ground
from playwright.sync_api import sync_playwright

HEADERS = {"X-Forwarded-Proto": "https"}
WARMING = ["/", "/innspill/", "/innspill/?side=2", "/floker/", "/health/ready", "/innspill/nytt/"]
LIGHTHOUSE_PAGES = ["/", "/innspill/", "/floker/kommunens-biler/"]
CHROME_FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


def main():
    port = ground.free_port()
    address = f"http://localhost:{port}"
    site = [
        [sys.executable, "-m", "uvicorn", "samskap.config.asgi:application", "--port", str(port)]
        + ["--workers", "2", "--lifespan", "off", "--no-access-log", "--log-level", "warning"],
        [sys.executable, "manage.py", "run_worker"],
    ]
    log = (Path(os.environ["SAMSKAP_VAR"]) / "site.log").open("w")
    children = [subprocess.Popen(command, cwd=str(ground.ROOT), stderr=log) for command in site]
    try:
        wait(address)
        memory(address, children)
        first_view(address)
        lighthouse(address)
    finally:
        for child in children:
            child.terminate()
        for child in children:
            child.wait(timeout=20)


def wait(address):
    for _ in range(300):
        if ask(address + "/health/live") == 200:
            return
        time.sleep(0.1)
    ground.stop("The site did not start.")


def ask(url):
    try:
        with urllib.request.urlopen(urllib.request.Request(url, headers=HEADERS), timeout=20) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code
    except OSError:
        return 0


def memory(address, children):
    """Proportional set size after 600 requests, eight at a time: what the processes really take of the machine."""
    with ThreadPoolExecutor(8) as crowd:
        list(crowd.map(ask, [address + path for path in WARMING] * 100))
    total = 0.0
    print("\nMemory (PSS), after 600 requests:")
    for name, child in zip(("web", "worker"), children, strict=True):
        pids = [child.pid, *descendants(child.pid)]
        share = [pss(pid) for pid in pids]
        total += sum(share)
        print(f"  {name:8}{sum(share):7.0f} MB  ({' + '.join(f'{each:.0f}' for each in share)})")
    print(f"  {'in all':8}{total:7.0f} MB")


def descendants(pid):
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [each for child in map(int, children) for each in (child, *descendants(child))]


def pss(pid):
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    return 0.0


def first_view(address):
    """Everything Chromium fetches for the front page with an empty cache, as it goes over the wire."""
    chromium = shutil.which(os.environ.get("CHROMIUM", "chromium"))
    if not chromium:
        print("\n!!! NOT MEASURED: the first view, for want of Chromium (on Debian: apt-get install chromium)")
        return
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=CHROME_FLAGS[1:])
        page = browser.new_context(extra_http_headers=HEADERS, locale="nb-NO").new_page()
        wire, addresses = {}, {}
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.on("Network.responseReceived", lambda e: addresses.update({e["requestId"]: e["response"]["url"]}))
        session.on("Network.loadingFinished", lambda e: wire.update({e["requestId"]: e["encodedDataLength"]}))
        page.goto(address + "/", wait_until="networkidle")
        browser.close()
    print(f"\nFirst view of the front page: {sum(wire.values()) / 1024:.1f} KB in {len(wire)} requests")
    for each, size in sorted(wire.items(), key=lambda item: -item[1]):
        print(f"  {size / 1024:7.1f} KB  {addresses.get(each, '?').removeprefix(address)[:90]}")


def lighthouse(address):
    if not os.environ.get("LIGHTHOUSE"):
        print("\nLighthouse was not asked for (LIGHTHOUSE=1 make bench; needs npx and the npm registry).")
        return
    chromium, npx = shutil.which(os.environ.get("CHROMIUM", "chromium")), shutil.which("npx")
    if not chromium or not npx:
        print("\n!!! NOT MEASURED: Lighthouse needs npx and Chromium.")
        return
    print("\nLighthouse, phone profile:")
    with tempfile.TemporaryDirectory() as folder:
        for path in LIGHTHOUSE_PAGES:
            print(f"  {path:40}{lighthouse_scores(npx, chromium, address + path, folder)}")


def lighthouse_scores(npx, chromium, url, folder):
    report = Path(folder) / "report.json"
    report.unlink(missing_ok=True)
    command = [npx, "--yes", "lighthouse", url, "--quiet", "--output=json", f"--output-path={report}"]
    command += ["--only-categories=performance,accessibility,best-practices"]
    command += [f"--extra-headers={json.dumps(HEADERS)}", f"--chrome-flags={' '.join(CHROME_FLAGS)}"]
    around = dict(os.environ, CHROME_PATH=chromium)
    done = subprocess.run(command, cwd=folder, env=around, capture_output=True, text=True)
    if done.returncode or not report.exists():
        return "did not run: " + done.stderr.strip()[-300:]
    found = json.loads(report.read_text())
    scores = [f"{name} {round((part['score'] or 0) * 100)}" for name, part in found["categories"].items()]
    failing = [
        key
        for key, audit in found["audits"].items()
        if audit["score"] == 0 and audit["scoreDisplayMode"] in ("binary", "metricSavings")
    ]
    return ", ".join(scores) + (f"\n      not passed: {', '.join(failing)}" if failing else "")


if __name__ == "__main__":
    main()
