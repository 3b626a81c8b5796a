package org.cordee.showcase;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * A demonstration that a registered person wants to attend.
 *
 * @param seated true when it has a place there; false while it waits for one
 */
@Embeddable
record RegistrationChoice(
        @Column(name = "demonstration_id") UUID demonstrationId,
        @Column boolean seated) {}
