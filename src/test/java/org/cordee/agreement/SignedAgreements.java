package org.cordee.agreement;

import java.util.Objects;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.springframework.context.ApplicationContext;

/** Takes a consortium from its agreed shares to its signed agreement, as its process does. */
public final class SignedAgreements {

    private final ApplicationContext context;

    public SignedAgreements(ApplicationContext context) {
        this.context = context;
    }

    /** @param partners in the order of their turns */
    public UUID sign(UUID consortiumId, Actor lead, Actor... partners) {
        UUID agreement = context.getBean(ReleasingAgreement.class).release(lead, consortiumId, Wording.USUAL);
        for (Actor partner : partners) {
            signNext(consortiumId, partner);
        }
        signNext(consortiumId, lead);
        return agreement;
    }

    public void signNext(UUID consortiumId, Actor party) {
        context.getBean(OpeningSignature.class).open(consortiumId);
        AgreementView shown = context.getBean(AgreementReading.class).of(party, consortiumId);
        context.getBean(AnsweringAgreement.class)
                .sign(party, Objects.requireNonNull(shown.id()), evidence(Objects.requireNonNull(shown.textSha256())));
    }

    public static SigningClick evidence(String sha256) {
        return new SigningClick("Nadia Benali", "Directrice", sha256);
    }
}
