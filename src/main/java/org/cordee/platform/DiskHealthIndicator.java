package org.cordee.platform;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Reports a disk that is nearly full: that of the data folder, which holds the embedded database, and that of the
 * temporary folder, where uploads are spooled. The disk of an external database is seen by {@link
 * DatabaseHealthIndicator}.
 */
@Component
class DiskHealthIndicator implements HealthIndicator {

    private static final long REQUIRED_BYTES = 200L * 1024 * 1024;

    private final List<Path> folders;
    private final long required;

    @Autowired
    DiskHealthIndicator(@Value("${cordee.data}") Path data, @Value("${java.io.tmpdir}") Path temporary) {
        this(List.of(data, temporary), REQUIRED_BYTES);
    }

    DiskHealthIndicator(List<Path> folders, long required) {
        this.folders = folders;
        this.required = required;
    }

    @Override
    public Health health() {
        return folders.stream()
                .filter(folder -> existing(folder).getUsableSpace() < required)
                .findFirst()
                .map(full -> Health.down()
                        .withDetail("reason", "the disk is nearly full")
                        .withDetail("folder", full.toString())
                        .build())
                .orElseGet(() -> Health.up().build());
    }

    /** Returns the folder, or the nearest one above it: with an external database the data folder may not exist. */
    private static File existing(Path folder) {
        Path existing = folder.toAbsolutePath();
        while (!existing.toFile().exists() && existing.getParent() != null) {
            existing = existing.getParent();
        }
        return existing.toFile();
    }
}
