-- Asks for a token again and again; CLIENT_ID and CLIENT_SECRET are in the environment. One line of JSON at the end.
local alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

local function base64(text)
  local bits = text:gsub(".", function(character)
    local byte, eight = character:byte(), ""
    for place = 7, 0, -1 do eight = eight .. math.floor(byte / 2 ^ place) % 2 end
    return eight
  end)
  local padding = ({ "", "==", "=" })[#text % 3 + 1]
  bits = bits .. ("0"):rep((6 - #bits % 6) % 6)
  return bits:gsub("%d%d%d%d%d%d", function(six)
    local place = tonumber(six, 2) + 1
    return alphabet:sub(place, place)
  end) .. padding
end

wrk.method = "POST"
wrk.body = "grant_type=client_credentials&scope=contacts.read"
wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
wrk.headers["Authorization"] = "Basic " .. base64(os.getenv("CLIENT_ID") .. ":" .. os.getenv("CLIENT_SECRET"))

function done(summary, latency)
  local errors = summary.errors
  print(("{\"requests\": %d, \"microseconds\": %d, \"p50\": %d, \"p99\": %d, \"errors\": %d}"):format(
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
