package org.cordee.dossier;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.cordee.document.text.TextLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the buyers' documents.
 *
 * @param archive the largest ZIP that a lead may load, up to 1GB
 * @param uploadsAtOnce how many ZIPs beyond {@code cordee.upload.largest} one server receives at the same time, 1 to 20;
 * each takes its size twice and its unpacked size once on the disk
 * @param unpacked the most bytes to which a ZIP may unpack, with the ZIPs inside of it
 * @param ratio how many times larger than itself a ZIP may unpack; 100MB are always allowed
 * @param entries the most files of a ZIP, with those of the ZIPs inside of it, 1 to 20000
 * @param nesting how many ZIPs may lie inside of one another, 1 to 5; a deeper one stays a file
 * @param versions the most versions that a grouping may load, 1 to 200
 * @param textPages the pages of a file whose words are read, 1 to 5000
 * @param textCharacters the characters of a file that are read, 1000 to 10000000
 * @param textTime after which the reading of the words of a file is given up
 * @param textMemory the memory in megabytes of the process that reads the words of a PDF, 32 to 2048
 */
@Validated
@ConfigurationProperties("cordee.dossier")
record DossierSettings(
        @DefaultValue("500MB") DataSize archive,
        @DefaultValue("3") @Min(1) @Max(20) int uploadsAtOnce,
        @DefaultValue("2GB") DataSize unpacked,
        @DefaultValue("200") @Min(1) @Max(2_000) int ratio,
        @DefaultValue("5000") @Min(1) @Max(20_000) int entries,
        @DefaultValue("3") @Min(1) @Max(5) int nesting,
        @DefaultValue("50") @Min(1) @Max(200) int versions,
        @DefaultValue("500") @Min(1) @Max(5_000) int textPages,

        @DefaultValue("2000000") @Min(1_000) @Max(10_000_000)
        int textCharacters,

        @DefaultValue("60s") Duration textTime,
        @DefaultValue("256") @Min(32) @Max(2_048) int textMemory) {

    private static final DataSize LARGEST = DataSize.ofGigabytes(1);

    /** The parts of an office document unpack to this at most. */
    private static final DataSize OFFICE = DataSize.ofMegabytes(128);

    DossierSettings {
        if (archive.toMegabytes() < 1 || archive.compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException("cordee.dossier.archive must be 1MB to 1GB, not " + archive);
        }
    }

    ArchiveLimits archiveLimits() {
        return new ArchiveLimits(unpacked.toBytes(), ratio, entries, nesting);
    }

    TextLimits textLimits() {
        return new TextLimits(textPages, textCharacters, OFFICE.toBytes(), textTime, textMemory);
    }
}
