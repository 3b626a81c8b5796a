package org.cordee.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The name and number under which an organisation signs the agreement. All later papers of the consortium use them, so
 * that a new name in the directory does not make two papers differ.
 *
 * @param siret null for an establishment abroad
 */
@Embeddable
public record SignedParty(
        @Column(name = "party_name") String name,
        @Column(name = "party_siret") @Nullable String siret) {}
