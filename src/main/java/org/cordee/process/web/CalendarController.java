package org.cordee.process.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.cordee.account.CalendarAddresses;
import org.cordee.account.CalendarOwner;
import org.cordee.platform.CalendarFile;
import org.cordee.shared.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The calendar feed of a person's own due dates. The secret in its address is the only credential, as calendar programs
 * send no other.
 */
@Controller
class CalendarController {

    private static final Duration FRESH = Duration.ofMinutes(15);

    private final CalendarAddresses addresses;
    private final OwnDueDates dates;

    CalendarController(CalendarAddresses addresses, OwnDueDates dates) {
        this.addresses = addresses;
        this.dates = dates;
    }

    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String secret, HttpServletRequest request) {
        Optional<CalendarOwner> owner = addresses.ownerOf(secret);
        if (owner.isEmpty() && !addresses.admitsUnknown(request.getRemoteAddr())) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
        }
        byte[] file = CalendarFile.of("Cordée", dates.of(owner.orElseThrow(NotFound::new)));
        return ResponseEntity.ok()
                .eTag(tag(file))
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .header(HttpHeaders.CONTENT_TYPE, CalendarFile.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=" + CalendarFile.NAME)
                .body(file);
    }

    private static String tag(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
