package org.cordee.account;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cordee.account.ChangingSecondFactor.Changed;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Adds and removes a person's passkeys, with the same proof, letters and consequences as other second factors. */
@Component
public class ChangingPasskeys {

    private static final int MOST = 10;
    private static final int LONGEST_LABEL = 100;

    private final Passkeys passkeys;
    private final PasskeyOperations operations;
    private final SecondFactorProof proofs;
    private final ChangingSecondFactor factors;
    private final TransactionOperations transaction;

    ChangingPasskeys(
            Passkeys passkeys,
            PasskeyOperations operations,
            SecondFactorProof proofs,
            ChangingSecondFactor factors,
            TransactionOperations transaction) {
        this.passkeys = passkeys;
        this.operations = operations;
        this.proofs = proofs;
        this.factors = factors;
        this.transaction = transaction;
    }

    /**
     * Adds the passkey that a device created for these options.
     *
     * @param options the options of this session, which serve once; null when they were used or never given
     * @param answer the answer of the browser as JSON
     * @throws RuleViolation for a wrong proof, a missing name, too many passkeys, or an answer that is not valid
     */
    public Changed add(
            Actor actor,
            String proof,
            String label,
            @Nullable PublicKeyCredentialCreationOptions options,
            String answer) {
        UUID personId = ChangingSecondFactor.self(actor);
        if (label.isBlank() || label.length() > LONGEST_LABEL) {
            throw RuleViolation.of("label", "account.passkey.label-missing");
        }
        if (options == null || !options.getUser().getId().equals(PasskeyOwners.handle(personId))) {
            throw RuleViolation.of("credential", "account.passkey.refused");
        }
        proofs.require(personId, proof);
        return Objects.requireNonNull(transaction.execute(status -> {
            if (passkeys.countByPersonId(personId) >= MOST) {
                throw RuleViolation.of("credential", "account.passkey.too-many", MOST);
            }
            operations.register(options, answer, label.strip());
            return factors.added(personId, SecondFactorKind.PASSKEY, actor);
        }));
    }

    /**
     * Removes a passkey.
     *
     * @throws RuleViolation for a wrong proof, and for the last factor of a person who must have one
     */
    public Changed remove(Actor actor, UUID passkeyId, String proof) {
        UUID personId = ChangingSecondFactor.self(actor);
        require(personId, passkeyId);
        proofs.require(personId, proof);
        return Objects.requireNonNull(transaction.execute(status -> {
            passkeys.delete(require(personId, passkeyId));
            passkeys.flush();
            return factors.removed(personId, SecondFactorKind.PASSKEY, actor);
        }));
    }

    /** Returns a passkey of the person. */
    public PasskeyRow one(Actor actor, UUID passkeyId) {
        return require(ChangingSecondFactor.self(actor), passkeyId).row();
    }

    public List<PasskeyRow> of(Actor actor) {
        return passkeys.findByPersonIdOrderByCreatedAtAscIdAsc(ChangingSecondFactor.self(actor)).stream()
                .map(Passkey::row)
                .toList();
    }

    private Passkey require(UUID personId, UUID passkeyId) {
        return passkeys.findByIdAndPersonId(passkeyId, personId).orElseThrow(NotFound::new);
    }
}
