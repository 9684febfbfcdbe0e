# Everything one does with oauthtutor. `make help` lists it.

PREFIX ?= /usr/local
ARGS ?=
# For `make fuzz`: how long, and the seed that a failing run names.
SECONDS ?= 60
SEED ?=
# How many end-to-end tests run at once: they wait most of the time, so one more than the processors.
WORKERS ?= $(shell expr $$(nproc) + 1)

DEBUG := .build/debug/oauthtutor
RELEASE := .build/release/oauthtutor
MUTANTS := .build/release/Mutants
BARE := bench/bare/.build/release/bare
# The course's languages beside its own: content/de and the like.
LANGUAGES := $(patsubst content/%/,%,$(filter-out content/providers/,$(wildcard content/*/)))
SWIFT_SOURCES := Package.swift Sources Tests bench/bare/Package.swift bench/bare/Sources

.DEFAULT_GOAL := help
.PHONY: run test unit end-to-end pictures recording check words fuzz fuzz-readers fuzz-server lint format bench bench-program bench-server bench-class install dist dist-test ci clean help setup debug

help: ## list the targets
	@echo 'make TARGET, where TARGET is one of'
	@sed -nE 's/^([a-z-]+):.*## (.*)/\1\t\2/p' $(MAKEFILE_LIST) | while IFS="$$(printf '\t')" read -r name text; do \
	    printf '  %-10s %s\n' "$$name" "$$text"; done

run: $(RELEASE) ## build the release version and start the tutor; ARGS="--plain" hands arguments on
	@$(RELEASE) $(ARGS)

test: unit end-to-end ## unit and screen tests, then end-to-end tests in a real pseudo-terminal

check: debug ## check the lessons, and run their live flows against the server
	@$(DEBUG) check content --live

fuzz: fuzz-readers fuzz-server ## send server and readers whatever comes, SECONDS (60) each; SEED repeats a run

# Fails on a crash, on a file that takes more than a second, and on a finding outside of its file.
fuzz-readers: $(MUTANTS)
	@scripts/setup.sh python3=python3
	@python3 Tests/Fuzz/readers.py $(MUTANTS) --seconds $(SECONDS) $(if $(SEED),--seed $(SEED))

# Fails on a 5xx, a hang or the server's end.
fuzz-server: debug
	@scripts/setup.sh python3=python3
	@python3 Tests/Fuzz/fuzz.py $(DEBUG) --seconds $(SECONDS) $(if $(SEED),--seed $(SEED))

words: ## list the program's own words anew in po/, and merge them into each language
	@scripts/setup.sh python3=python3 msgmerge=gettext
	@python3 scripts/po.py update

lint: setup ## hold the Swift sources against .swift-format, strictly
	@swift format lint --strict --recursive --parallel $(SWIFT_SOURCES)
	@python3 scripts/po.py check
	@echo 'lint: clean'

format: setup ## format the Swift sources in place
	@swift format --in-place --recursive --parallel $(SWIFT_SOURCES)

bench: bench-program bench-server bench-class ## measure the program beside vim, cmark-gfm and pygiftparser, the server beside two others, and a class of 1,000

bench-program: $(RELEASE)
	@scripts/setup.sh vim=vim cmark-gfm=cmark-gfm python3=python3
	@scripts/python.sh bench/gift/.venv bench/gift/requirements.txt
	@python3 bench/bench.py $(RELEASE) bench/gift/.venv/bin/python
	@python3 bench/bench_store.py $(RELEASE)

bench-server: $(RELEASE) $(BARE)
	@scripts/setup.sh wrk=wrk python3=python3
	@scripts/python.sh bench/authlib/.venv bench/authlib/requirements.txt
	@python3 bench/bench_server.py $(RELEASE) $(BARE) bench/authlib/.venv/bin/gunicorn

bench-class: $(RELEASE)
	@scripts/setup.sh python3=python3
	@python3 bench/bench_class.py $(RELEASE)

install: $(RELEASE) ## install program and lessons below PREFIX (/usr/local), staged in DESTDIR if that is set
	install -d '$(DESTDIR)$(PREFIX)/bin' '$(DESTDIR)$(PREFIX)/share/oauthtutor/content/providers' \
	    '$(DESTDIR)$(PREFIX)/share/oauthtutor/po'
	install -s -m 755 $(RELEASE) '$(DESTDIR)$(PREFIX)/bin/oauthtutor'
	install -m 644 content/*.md '$(DESTDIR)$(PREFIX)/share/oauthtutor/content/'
	install -m 644 content/providers/*.yaml '$(DESTDIR)$(PREFIX)/share/oauthtutor/content/providers/'
	for folder in $(LANGUAGES); do \
	    install -d "$(DESTDIR)$(PREFIX)/share/oauthtutor/content/$$folder"; \
	    install -m 644 content/$$folder/*.md "$(DESTDIR)$(PREFIX)/share/oauthtutor/content/$$folder/"; done
	install -m 644 po/oauthtutor.pot po/*.po '$(DESTDIR)$(PREFIX)/share/oauthtutor/po/'

dist: $(RELEASE) ## make one archive in .build/dist for a machine without Swift: program, lessons, names of the libraries
	@rm -rf .build/dist
	@name="oauthtutor-$$($(RELEASE) --version)-$$(uname -m)" && \
	    $(MAKE) --no-print-directory -o $(RELEASE) install DESTDIR="$$PWD/.build/dist/" PREFIX="$$name" && \
	    scripts/dist.sh ".build/dist/$$name" ".build/dist/$$name.tar.gz"

# As root, with a Debian mirror at hand.
dist-test: dist ## try that archive in a bare Debian root: a lesson, the check, German, a class
	@scripts/setup.sh debootstrap=debootstrap
	@scripts/dist-test.sh .build/dist/*.tar.gz

ci: lint test check ## exactly what continuous integration runs

clean: ## remove everything that was built
	rm -rf .build .venv bench/bare/.build bench/authlib/.venv bench/gift/.venv scripts/recording/.venv

setup:
	@scripts/setup.sh

# The folders are among the prerequisites so that a file that went away is noticed as well. A binary that is up to
# date needs no Swift, which `sudo make install` would often not find.
# With its library linked in, Swift exports every symbol of the program, 38,000, and each start would have to look through
# them: a program that nothing is loaded into exports none.
$(RELEASE): Package.swift $(shell find Sources)
	@scripts/setup.sh
	@[ -e $(RELEASE) ] || echo '==> Building the release version. The first time this compiles the web server too:' \
	    'about six minutes on two cores, later seconds.'
	@swift build -c release --static-swift-stdlib -Xlinker --no-export-dynamic --product oauthtutor

# Optimised, so that a second for a file is what it is to users.
$(MUTANTS): Package.swift $(shell find Sources/Course Sources/Authoring Tests/Mutants)
	@scripts/setup.sh
	@[ -e $(MUTANTS) ] || echo '==> Building what reads broken files. The first time this takes some minutes.'
	@swift build -c release --static-swift-stdlib --product Mutants

# With the versions that the program was built with, where they are known.
$(BARE): bench/bare/Package.swift $(wildcard bench/bare/Sources/bare/*.swift)
	@scripts/setup.sh
	@[ -e $(BARE) ] || echo '==> Building a bare web server to compare with. That takes some minutes, once.'
	@if [ -e Package.resolved ]; then cp Package.resolved bench/bare/; fi
	@swift build -c release --static-swift-stdlib --package-path bench/bare

debug: setup
	@swift build --product oauthtutor

unit: setup ## the Swift tests alone
	@[ -e $(DEBUG) ] || echo '==> Building program and tests. The first time this compiles the web server too:' \
	    'about five minutes on two cores, later seconds.'
	@swift build --build-tests
	@swift test --skip-build

end-to-end: $(MUTANTS) ## the tests of the built program alone
	@scripts/setup.sh curl=curl vim=vim ip=iproute2
	@swift build --product oauthtutor
	@scripts/python.sh
	@scripts/browser.sh
	@.venv/bin/python -m pytest -n $(WORKERS) --dist loadfile Tests/EndToEnd

recording: debug ## record the live flow that the README shows, docs/pictures/live-flow.svg
	@scripts/python.sh scripts/recording/.venv scripts/recording/requirements.txt
	@scripts/recording/.venv/bin/python scripts/recording/record.py

pictures: debug ## take the pictures of the server's pages in docs/pictures
	@scripts/python.sh
	@scripts/browser.sh
	@.venv/bin/python scripts/pictures.py
