package org.cordee.consortium;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.organisation.DirectoryLookup;
import org.springframework.stereotype.Component;

/**
 * Builds the undertaking with the names of both parties and the consultation: the lead's own text, else the standard one
 * (version 1) in the supported languages.
 */
@Component
class NdaTexts {

    private static final Set<String> LANGUAGES = Set.of("fr", "en");

    /** The reference is left out where the buyer gave the consultation none. */
    private static final Map<String, String> REFERENCES =
            Map.of("fr", ", référence {reference}", "en", ", reference {reference}");

    private final DirectoryLookup directory;
    private final Consortia consortia;
    private final OwnNdaTexts owns;

    NdaTexts(DirectoryLookup directory, Consortia consortia, OwnNdaTexts owns) {
        this.directory = directory;
        this.consortia = consortia;
        this.owns = owns;
    }

    /** Returns the lead's own text, which has one language, else the standard one. */
    public NdaText textFor(InvitationParties invited, String language) {
        String offered = LANGUAGES.contains(language) ? language : "fr";
        Map<UUID, String> names = directory.namesOf(Set.of(invited.leadOrganisationId(), invited.organisationId()));
        AnsweredConsultation subject = consortia.get(invited.consortiumId()).subject();
        String reference = REFERENCES.getOrDefault(offered, "");
        Optional<String> own = owns.findById(invited.consortiumId()).map(OwnNdaText::template);
        String text = own.orElseGet(() -> template(offered))
                .replace("{lead}", names.getOrDefault(invited.leadOrganisationId(), "?"))
                .replace("{partner}", names.getOrDefault(invited.organisationId(), "?"))
                .replace("{consultation}", subject.title())
                .replace(reference, subject.reference().isBlank() ? "" : reference)
                .replace("{reference}", subject.reference())
                .replace("{buyer}", subject.buyerName());
        return new NdaText(own.isPresent() ? "fr" : offered, text, sha256(text));
    }

    /**
     * Returns the hashes of the texts this candidate may have been shown; any other hash means that the text was
     * changed meanwhile.
     */
    Set<String> hashesFor(InvitationParties invited) {
        return LANGUAGES.stream()
                .map(language -> textFor(invited, language).sha256())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String template(String language) {
        try (InputStream file = NdaTexts.class.getResourceAsStream("/consortium/nda-v1_" + language + ".txt")) {
            if (file == null) {
                throw new IllegalStateException("no confidentiality undertaking in language " + language);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
