# `make` alone prints what there is. run and test do all the set-up themselves.
PYTHON ?= python3

.DEFAULT_GOAL := targets
.PHONY: targets run test check format words lock bench printed

targets: ## print this list
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

run: ## start Samskap on this machine, with a fictive municipality the first time (PORT=8000)
	@$(PYTHON) tools/start.py

test: ## everything: checks, all tests on SQLite and PostgreSQL, journeys in Chromium (REQUIRE_ALL=1: no skips)
	@$(PYTHON) tools/test.py

check: ## the quick part: style, types, directions, templates, printed documents, catalogues, architecture
	@$(PYTHON) tools/check.py

format: ## lay out code and templates as check wants them
	@$(PYTHON) tools/check.py --format

words: ## collect every sentence of the interface, and compile the catalogues (needs gettext)
	@$(PYTHON) tools/words.py

printed: ## print the matrix and the state tables into docs/
	@$(PYTHON) tools/check.py --print

lock: ## resolve requirements*.in into requirements*.txt, with hashes
	@$(PYTHON) tools/lock.py

bench: ## load 10,000 innspill into a throwaway database and measure pages, memory and first view
	@$(PYTHON) tools/bench.py
