package org.cordee.submission;

/**
 * The person who approves as a guest: its name as typed and the address that it proved by a code.
 */
public record GuestSigner(String name, String email) {

    /** Omits the name and the address, because this text may be logged. */
    @Override
    public String toString() {
        return "GuestSigner[…]";
    }
}
