-- Sends the body in the file $BODY again and again to $TARGET with the headers of $HEADERS, each with a number of its own
-- in the place of NUMBER, and prints the sums in one line.
local body = io.open(os.getenv("BODY")):read("a")
local headers = {}
for line in io.lines(os.getenv("HEADERS")) do
  local name, value = line:match("^(.-): (.*)$")
  headers[name] = value
end
local sent = 0

request = function()
  sent = sent + 1
  local number = os.getenv("ROUND") .. "-" .. sent
  return wrk.format("POST", os.getenv("TARGET"), headers, (body:gsub("NUMBER", number)))
end

done = function(summary, latency)
  local errors = summary.errors
  io.write(string.format("RESULT %d %d %d %.1f\n", summary.requests,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout, summary.duration,
    latency:percentile(50)))
end
