package org.cordee.account;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A device that creates one passkey and signs with it, for tests: it answers as a browser does (WebAuthn Level 3, ES256,
 * attestation "none").
 */
final class PasskeyDevice {

    private static final Pattern CHALLENGE = Pattern.compile("\"challenge\":\"([^\"]+)\"");
    private static final int USER_PRESENT = 0x01;
    private static final int USER_VERIFIED = 0x04;
    private static final int KEY_INCLUDED = 0x40;

    private final KeyPair keys = draw();
    private final byte[] id = new byte[32];
    private String origin;
    private boolean verifies = true;
    private int signatures;

    /** @param origin scheme, host and port of the page, such as {@code http://localhost:8080} */
    PasskeyDevice(String origin) {
        this.origin = origin;
        new SecureRandom().nextBytes(id);
    }

    /** Signs from now on without asking for a fingerprint or PIN. */
    PasskeyDevice withoutVerifying() {
        verifies = false;
        return this;
    }

    /** Shows the page of another site from now on. */
    PasskeyDevice on(String otherOrigin) {
        origin = otherOrigin;
        return this;
    }

    /** Sets the number of signatures back, as a copy of the key has it. */
    PasskeyDevice copiedAt(int count) {
        signatures = count;
        return this;
    }

    /** Returns the answer to the options for a new passkey, as JSON. */
    String create(String options) {
        byte[] client = client("webauthn.create", options);
        byte[] key = cose();
        byte[] authenticator = ByteBuffer.allocate(55 + id.length + key.length)
                .put(head(KEY_INCLUDED))
                .put(new byte[16])
                .putShort((short) id.length)
                .put(id)
                .put(key)
                .array();
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        object.write(0xa3);
        text(object, "fmt");
        text(object, "none");
        text(object, "attStmt");
        object.write(0xa0);
        text(object, "authData");
        bytes(object, authenticator);
        return answer("\"attestationObject\":\"" + encoded(object.toByteArray()) + "\",\"clientDataJSON\":\""
                + encoded(client) + "\",\"transports\":[\"internal\"]");
    }

    /** Returns the answer to the options for a sign-in, as JSON. */
    String sign(String options, UUID owner) {
        byte[] client = client("webauthn.get", options);
        signatures++;
        byte[] authenticator = head(0);
        byte[] handle = ByteBuffer.allocate(16)
                .putLong(owner.getMostSignificantBits())
                .putLong(owner.getLeastSignificantBits())
                .array();
        return answer("\"authenticatorData\":\"" + encoded(authenticator) + "\",\"clientDataJSON\":\"" + encoded(client)
                + "\",\"signature\":\"" + encoded(signed(authenticator, client)) + "\",\"userHandle\":\""
                + encoded(handle) + "\"");
    }

    private String answer(String response) {
        return "{\"id\":\"" + encoded(id) + "\",\"rawId\":\"" + encoded(id)
                + "\",\"type\":\"public-key\",\"authenticatorAttachment\":\"platform\",\"clientExtensionResults\":{},"
                + "\"response\":{" + response + "}}";
    }

    private byte[] client(String type, String options) {
        Matcher challenge = CHALLENGE.matcher(options);
        if (!challenge.find()) {
            throw new AssertionError("no challenge in " + options);
        }
        return ("{\"type\":\"" + type + "\",\"challenge\":\"" + challenge.group(1) + "\",\"origin\":\"" + origin
                        + "\",\"crossOrigin\":false}")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The hash of the host, the flags and the number of signatures. */
    private byte[] head(int flags) {
        return ByteBuffer.allocate(37)
                .put(sha256("localhost".getBytes(StandardCharsets.UTF_8)))
                .put((byte) (USER_PRESENT | (verifies ? USER_VERIFIED : 0) | flags))
                .putInt(signatures)
                .array();
    }

    /** The public key in COSE: EC2, ES256, P-256, x, y. */
    private byte[] cose() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21});
        bytes(out, unsigned(key.getW().getAffineX().toByteArray()));
        out.write(0x22);
        bytes(out, unsigned(key.getW().getAffineY().toByteArray()));
        return out.toByteArray();
    }

    /** Returns 32 bytes: without the sign, and with leading zeros. */
    private static byte[] unsigned(byte[] number) {
        byte[] result = new byte[32];
        int length = Math.min(number.length, result.length);
        System.arraycopy(number, number.length - length, result, result.length - length, length);
        return result;
    }

    private static void text(ByteArrayOutputStream out, String text) {
        out.write(0x60 + text.length());
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void bytes(ByteArrayOutputStream out, byte[] bytes) {
        if (bytes.length < 256) {
            out.write(0x58);
        } else {
            out.write(0x59);
            out.write(bytes.length >> 8);
        }
        out.write(bytes.length);
        out.writeBytes(bytes);
    }

    private byte[] signed(byte[] authenticator, byte[] client) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(authenticator);
            signature.update(sha256(client));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static KeyPair draw() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
