#!/usr/bin/env bash
# Renders the demo's sample articles from eval/own. Usage: eval/bundle.sh [path of gold.py]
set -euo pipefail
cd "$(dirname "$0")/.."
gold=${1:-../shared/eval/gold.py}
[ -f "$gold" ] || { echo "bundle.sh: no $gold; give the path of gold.py as the first argument" >&2; exit 2; }

# All four kinds of damage, and pages of every sort: with and without furniture, portal, paper, broadcaster, mirror.
export SAMPLES="xinwu-chips zhungeer-bulletin gulou-renewal-notice
qianan-steel putuo-fishing lhasa-eldercare
keyouqianqi-cattle lanzhou-marathon suifenhe-port panjin-tankfire
luopu-textile linying-snacks tongxin-pipeline huyi-painting"

out=countywire-cli/src/main/resources/dev/countywire/cli/samples.ndjson
python3 "$gold" eval/own | python3 -c '
import json, os, sys, urllib.parse
wanted = os.environ["SAMPLES"].split()
records = {r["id"]: r for r in map(json.loads, sys.stdin)}
missing = [name for name in wanted if name not in records]
if missing:
    sys.exit("bundle.sh: not in eval/own: " + ", ".join(missing))
for name in wanted:
    r = records[name]
    print(json.dumps({"id": name, "url": r["url"], "site": urllib.parse.urlsplit(r["url"]).hostname,
                      "captured_at": r["captured_at"], "text": r["text"], "source_file": f"eval/own/{name}.gold"}, ensure_ascii=False))
' > "$out.new"
mv "$out.new" "$out"
echo "$(wc -l < "$out") articles in $out"
