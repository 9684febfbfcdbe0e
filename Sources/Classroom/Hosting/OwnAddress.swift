import NIOCore

/// This machine as others on its network know it.
public enum OwnAddress {
    /// Networks that a machine makes for itself.
    private static let inner = ["docker", "br-", "veth", "virbr", "podman", "lxc"]

    /// The IPv4 address that learners most likely find it at; nil where it is on no network.
    public static var onNetwork: String? {
        let devices = (try? System.enumerateDevices()) ?? []
        let found = devices.compactMap { device -> (isInner: Bool, address: String)? in
            guard case .v4? = device.address, let address = device.address?.ipAddress, !address.hasPrefix("127.") else {
                return nil
            }
            return (inner.contains { device.name.hasPrefix($0) }, address)
        }
        return (found.first { !$0.isInner } ?? found.first)?.address
    }
}
