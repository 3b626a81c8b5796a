package org.cordee.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The network of a caller, by which guesses are counted: an IPv4 address, or the first 64 bits of an IPv6 address,
 * because a single household or server gets at least that many IPv6 addresses.
 *
 * @param text the address, or the prefix as in {@code 2001:db8:0:1::/64}; {@code unknown} when there is no address
 */
public record CallerNetwork(String text) {

    private static final CallerNetwork UNKNOWN = new CallerNetwork("unknown");
    private static final int PREFIX_BYTES = 8;

    /** Matches digits and separators alone, because Java would ask the name server for anything else. */
    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    /** Returns the network of an address as the server knows it; brackets and a zone such as {@code %eth0} are cut. */
    public static CallerNetwork of(String remoteAddress) {
        String address = remoteAddress.replaceAll("[\\[\\]]", "").replaceFirst("%.*", "");
        boolean literal = LITERAL.matcher(address).matches() && (address.contains(":") || address.contains("."));
        if (!literal) {
            return UNKNOWN;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return new CallerNetwork(parsed instanceof Inet6Address ? prefix(parsed) : parsed.getHostAddress());
        } catch (UnknownHostException malformed) {
            return UNKNOWN;
        }
    }

    private static String prefix(InetAddress address) throws UnknownHostException {
        byte[] bits = address.getAddress();
        Arrays.fill(bits, PREFIX_BYTES, bits.length, (byte) 0);
        String full = InetAddress.getByAddress(bits).getHostAddress();
        return full.replaceFirst("(:0){4}$", "") + "::/64";
    }
}
