package org.cordee.dossier;

import java.time.Instant;
import java.util.UUID;

/**
 * A person opened a file on one day.
 *
 * @param fileId the file of the buyer's documents
 * @param path the folders and the name of the file
 * @param version the number of the version of the file
 * @param person the name of the person
 * @param organisation the name of its organisation
 * @param firstAt when it was opened first on that day
 * @param lastAt when it was opened last on that day
 * @param times how many times it was opened on that day
 */
public record OpeningLine(
        UUID fileId,
        String path,
        int version,
        String person,
        String organisation,
        Instant firstAt,
        Instant lastAt,
        int times) {}
