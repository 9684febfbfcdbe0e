# Everything one does with oauthtutor. `make help` lists it.

PREFIX ?= /usr/local
ARGS ?=

DEBUG := .build/debug/oauthtutor
RELEASE := .build/release/oauthtutor
SWIFT_SOURCES := Package.swift Sources Tests

.DEFAULT_GOAL := help
.PHONY: run test unit end-to-end check lint format bench install ci clean help setup debug

help: ## list the targets
	@echo 'make TARGET, where TARGET is one of'
	@sed -nE 's/^([a-z-]+):.*## (.*)/\1\t\2/p' $(MAKEFILE_LIST) | while IFS="$$(printf '\t')" read -r name text; do \
	    printf '  %-10s %s\n' "$$name" "$$text"; done

run: $(RELEASE) ## build the release version and start the tutor; ARGS="--plain" hands arguments on
	@$(RELEASE) $(ARGS)

test: unit end-to-end ## unit and screen tests, then end-to-end tests in a real pseudo-terminal

check: debug ## check the lessons, and run their live flows against the server
	@$(DEBUG) check content --live

lint: setup ## hold the Swift sources against .swift-format, strictly
	@swift format lint --strict --recursive --parallel $(SWIFT_SOURCES)
	@echo 'lint: clean'

format: setup ## format the Swift sources in place
	@swift format --in-place --recursive --parallel $(SWIFT_SOURCES)

bench: $(RELEASE) ## measure speed and memory beside vim and cmark-gfm
	@scripts/setup.sh vim=vim cmark-gfm=cmark-gfm python3=python3
	@python3 bench/bench.py $(RELEASE)

install: $(RELEASE) ## install program and lessons below PREFIX (/usr/local), staged in DESTDIR if that is set
	install -d '$(DESTDIR)$(PREFIX)/bin' '$(DESTDIR)$(PREFIX)/share/oauthtutor/content'
	install -s -m 755 $(RELEASE) '$(DESTDIR)$(PREFIX)/bin/oauthtutor'
	install -m 644 content/*.md '$(DESTDIR)$(PREFIX)/share/oauthtutor/content/'

ci: lint test check ## exactly what continuous integration runs

clean: ## remove everything that was built
	rm -rf .build .venv

setup:
	@scripts/setup.sh

# The folders are among the prerequisites so that a file that went away is noticed as well. A binary that is up to
# date needs no Swift, which `sudo make install` would often not find.
$(RELEASE): Package.swift $(shell find Sources)
	@scripts/setup.sh
	@[ -e $(RELEASE) ] || echo '==> Building the release version. The first time this compiles the web server too:' \
	    'about six minutes on two cores, later seconds.'
	@swift build -c release --static-swift-stdlib --product oauthtutor

debug: setup
	@swift build --product oauthtutor

unit: setup ## the Swift tests alone
	@[ -e $(DEBUG) ] || echo '==> Building program and tests. The first time this compiles the web server too:' \
	    'about five minutes on two cores, later seconds.'
	@swift build --build-tests
	@swift test --skip-build

end-to-end: setup ## the tests of the built program alone
	@swift build --product oauthtutor
	@scripts/python.sh
	@.venv/bin/python -m pytest Tests/EndToEnd
