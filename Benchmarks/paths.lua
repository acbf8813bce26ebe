-- Asks for the paths in the file $PATHS, one after another, and prints the sums in one line.
local paths = {}
for path in io.lines(os.getenv("PATHS")) do paths[#paths + 1] = path end
local asked = 0

request = function()
  asked = asked % #paths + 1
  return wrk.format("GET", paths[asked])
end

done = function(summary, latency)
  local errors = summary.errors
  io.write(string.format("RESULT %d %d %d %.1f\n", summary.requests,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout, summary.duration,
    latency:percentile(50)))
end
