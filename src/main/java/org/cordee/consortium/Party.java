package org.cordee.consortium;

import java.util.Set;
import java.util.UUID;

/** An establishment and its organisation, as the directory knows them today. */
record Party(
        UUID establishmentId,
        UUID organisationId,
        String organisationName,
        String siret,
        String city,
        Set<String> kinds) {}
