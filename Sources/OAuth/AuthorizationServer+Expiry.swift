extension AuthorizationServer {
    /// Drops what has expired and has been remembered long enough; at most once a minute, so that a call stays cheap.
    mutating func sweep(at now: Instant) {
        guard now >= nextSweep else { return }
        nextSweep = now.advanced(by: 60)
        let limit = now.advanced(by: -profile.memory)
        pending = pending.filter { isWaiting($0.value, at: now) }
        codes = codes.filter { $0.value.expires >= limit }
        accessTokens = accessTokens.filter { $0.value.expires >= limit }
        refreshTokens = refreshTokens.filter { $0.value.expires >= limit }
        devices = devices.filter { $0.value.expires >= limit }
        families = families.filter { $0.value.expires >= limit }
    }

    func isWaiting(_ request: PendingAuthorization, at now: Instant) -> Bool {
        now - request.issued < profile.pendingLifetime
    }

    /// Anybody may start a device's request too.
    mutating func makeRoomForDevice() {
        guard devices.count >= Limit.devices else { return }
        guard let oldest = devices.min(by: { $0.value.issued < $1.value.issued }) else { return }
        devices[oldest.key] = nil
    }

    /// Anybody may start an authorization request, so the oldest makes room when too many wait.
    mutating func makeRoomForPending() {
        guard pending.count >= Limit.pending else { return }
        guard let oldest = pending.min(by: { $0.value.issued < $1.value.issued }) else { return }
        pending[oldest.key] = nil
    }
}
