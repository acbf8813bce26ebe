# setup   install what is missing on Debian 12 with Swift
# demo    check the catalogue and export the toolkit, a campaign dossier and the journal issue
# serve   show the workspace at http://127.0.0.1:8080/
# check   the everyday loop: format, build, unit tests, the shipped workspace
# test    check, then the validators and the browser over what is exported
# bench   the web app beside Datasette, the static site beside Hugo and Pagefind, submissions beside Isso, as ratios
# soak    an hour of mixed load on the web app: memory, open files and logs must stay bounded
# faults  over a thousand kills, every failing call and every prefix of what is written, on the records
# fuzz    a million generated inputs for everything that reads what others wrote; stops at the first crash or hang
# format  format the code

.DEFAULT_GOAL := check
.PHONY: setup demo serve check test bench soak faults fuzz format

swift := swift build --explicit-target-dependency-import-check error
rostrum := .build/debug/rostrum

setup:
	scripts/setup test

demo:
	scripts/setup demo
	$(swift) --product rostrum
	$(rostrum) check
	@start=$$(date +%s); \
	$(rostrum) export advocacy-toolkit open-enrolment-dossier inclusive-learning-1 && \
	echo "exported in $$(($$(date +%s) - start)) s"

serve:
	$(swift) --product rostrum
	@(sleep 3; xdg-open http://127.0.0.1:8080/ >/dev/null 2>&1 || true) & exec $(rostrum) serve

check:
	swift format lint --strict --recursive Package.swift Sources Tests Benchmarks
	$(swift) --build-tests
	swift test --skip-build --quiet
	$(rostrum) check --strict --date 2026-11-22

test: setup check
	scripts/validate $(rostrum)

bench:
	scripts/setup bench
	$(swift) -c release --product rostrum
	$(swift) -c release --product BareServer
	.tools/venv/bin/python -B Benchmarks/web.py .build/release/rostrum .build/release/BareServer
	.tools/venv/bin/python -B Benchmarks/submissions.py .build/release/rostrum
	.tools/venv/bin/python -B Benchmarks/site.py .build/release/rostrum

soak:
	scripts/setup bench
	$(swift) -c release --product rostrum
	.tools/venv/bin/python -B Benchmarks/soak.py .build/release/rostrum

faults:
	scripts/setup test
	$(swift) --product rostrum
	$(swift) --product RecordDriver
	cd Tests/validators && FAULTS=all ROSTRUM=../../$(rostrum) ../../.tools/venv/bin/python -B -m unittest test_faults

fuzz:
	$(swift) -c release --product ReaderDriver
	.build/release/ReaderDriver . 1000000 1 .build/fuzz || { echo "it was at $$(head -1 .build/fuzz)"; exit 1; }

format:
	swift format --in-place --recursive Package.swift Sources Tests Benchmarks
