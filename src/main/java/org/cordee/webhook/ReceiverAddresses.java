package org.cordee.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.DnsResolver;
import org.cordee.account.DemonstrationMode;
import org.cordee.shared.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Decides which receivers may be called: public addresses by https, so that nobody reaches a network behind the server
 * through it. The HTTP client resolves names here and connects to exactly the addresses that were checked: a name that
 * leads elsewhere a moment later changes nothing. The demonstration may also call this machine, and by http.
 */
@Component
class ReceiverAddresses implements DnsResolver {

    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern INSIDE = Pattern.compile("localhost|.*\\.(?:localhost|local|internal|home\\.arpa)");
    private static final int LAST_PORT = 65_535;
    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]+");

    /**
     * The blocks of IPv4 that are not public (IANA, special-purpose address registry), as address and prefix length.
     */
    private static final int[][] NOT_PUBLIC = {
        {0, 0, 0, 0, 8},
        {10, 0, 0, 0, 8},
        {100, 64, 0, 0, 10},
        {127, 0, 0, 0, 8},
        {169, 254, 0, 0, 16},
        {172, 16, 0, 0, 12},
        {192, 0, 0, 0, 24},
        {192, 0, 2, 0, 24},
        {192, 88, 99, 0, 24},
        {192, 168, 0, 0, 16},
        {198, 18, 0, 0, 15},
        {198, 51, 100, 0, 24},
        {203, 0, 113, 0, 24},
        {224, 0, 0, 0, 3}
    };

    private final boolean insideAllowed;

    @Autowired
    ReceiverAddresses(DemonstrationMode demonstration) {
        this(demonstration.isOn());
    }

    ReceiverAddresses(boolean insideAllowed) {
        this.insideAllowed = insideAllowed;
    }

    /**
     * Checks the address of a receiver as it is written; what its name leads to is checked at each delivery.
     *
     * @throws RuleViolation for a text that is no such address
     */
    void check(String url) {
        if (url.length() > WebhookTerms.LONGEST_URL) {
            throw refusal("webhook.url.long", WebhookTerms.LONGEST_URL);
        }
        URI address = parsed(url);
        boolean http = "http".equalsIgnoreCase(address.getScheme());
        if (!"https".equalsIgnoreCase(address.getScheme()) && !(http && insideAllowed)) {
            throw refusal("webhook.url.https");
        }
        String host = address.getHost();
        boolean portless = address.getPort() == 0 || address.getPort() > LAST_PORT;
        if (host == null || portless || address.getRawUserInfo() != null || address.getRawFragment() != null) {
            throw refusal("webhook.url.malformed");
        }
        if (!insideAllowed && isInside(host.toLowerCase(Locale.ROOT))) {
            throw refusal("webhook.url.inside");
        }
    }

    private static URI parsed(String url) {
        if (!PRINTABLE.matcher(url).matches()) {
            throw refusal("webhook.url.malformed");
        }
        try {
            return new URI(url);
        } catch (URISyntaxException malformed) {
            throw refusal("webhook.url.malformed");
        }
    }

    /** Tells if a name says by itself that it is inside; only a literal address is looked at, no name is resolved. */
    private static boolean isInside(String host) {
        if (!host.startsWith("[") && !IPV4.matcher(host).matches()) {
            String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
            return INSIDE.matcher(name).matches() || !name.contains(".");
        }
        try {
            return !isPublic(InetAddress.getByName(host));
        } catch (UnknownHostException malformed) {
            return true;
        }
    }

    /**
     * Returns the addresses of a receiver, all of them public.
     *
     * @throws ForbiddenAddress when one of them is not
     */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = InetAddress.getAllByName(host);
        if (!insideAllowed && !Arrays.stream(found).allMatch(ReceiverAddresses::isPublic)) {
            throw new ForbiddenAddress(host);
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address
                ? Arrays.stream(NOT_PUBLIC).noneMatch(block -> isIn(bytes, block))
                : isPublicV6(bytes);
    }

    private static boolean isIn(byte[] address, int[] block) {
        int mask = -1 << (32 - block[4]);
        return (number(address) & mask) == (number(block) & mask);
    }

    private static int number(byte[] address) {
        return (address[0] & 0xff) << 24 | (address[1] & 0xff) << 16 | (address[2] & 0xff) << 8 | address[3] & 0xff;
    }

    private static int number(int[] block) {
        return block[0] << 24 | block[1] << 16 | block[2] << 8 | block[3];
    }

    /**
     * Public are the global unicast addresses 2000::/3, without 2001::/23 (protocols, Teredo), 2001:db8::/32 and
     * 3fff::/20 (documentation) and 2002::/16, which contains an IPv4 address.
     */
    private static boolean isPublicV6(byte[] address) {
        int first = (address[0] & 0xff) << 8 | address[1] & 0xff;
        int second = (address[2] & 0xff) << 8 | address[3] & 0xff;
        boolean global = (first & 0xe000) == 0x2000;
        boolean special = first == 0x2001 && (second < 0x200 || second == 0xdb8)
                || first == 0x2002
                || first == 0x3fff && second < 0x1000;
        return global && !special;
    }

    private static RuleViolation refusal(String key, Object... arguments) {
        return RuleViolation.of("url", key, arguments);
    }
}
