package org.cordee.account;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Encrypts new recovery codes for their way through the session to the next page, which shows them once: the table of
 * sessions holds them no more in clear text than their own table does.
 */
@Component
public class SealedRecoveryCodes {

    /** The name under which the next page receives the encrypted codes. */
    public static final String ATTRIBUTE = "sealedRecoveryCodes";

    private final SecondFactorKey key;

    SealedRecoveryCodes(SecondFactorKey key) {
        this.key = key;
    }

    /** Returns the codes encrypted for the signed-in person. */
    public byte[] seal(Actor actor, List<String> codes) {
        return seal(ChangingSecondFactor.self(actor), codes);
    }

    byte[] seal(UUID personId, List<String> codes) {
        return key.seal(personId, String.join("\n", codes).getBytes(StandardCharsets.US_ASCII));
    }

    /** Returns the codes of the signed-in person; none when the page before created none. */
    public List<String> open(Actor actor, @Nullable Object sealed) {
        return sealed instanceof byte[] bytes
                ? new String(key.open(ChangingSecondFactor.self(actor), bytes), StandardCharsets.US_ASCII)
                        .lines()
                        .toList()
                : List.of();
    }
}
