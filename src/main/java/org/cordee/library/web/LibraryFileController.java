package org.cordee.library.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.cordee.document.Download;
import org.cordee.library.AttachingFiles;
import org.cordee.library.LibraryFileKind;
import org.cordee.library.ReadingLibrary;
import org.cordee.shared.Actor;
import org.cordee.shared.FileDownload;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Attaches, removes and serves the files of an entry. */
@Controller
@RequestMapping("/library/entries/{id}/attachments")
class LibraryFileController {

    private final AttachingFiles attaching;
    private final ReadingLibrary reading;

    LibraryFileController(AttachingFiles attaching, ReadingLibrary reading) {
        this.attaching = attaching;
        this.reading = reading;
    }

    @PostMapping
    String attach(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "OTHER") LibraryFileKind kind,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes flash) {
        reading.entry(actor, id);
        try {
            attaching.attach(actor, id, kind, bytes(file));
            flash.addFlashAttribute("done", "attached");
        } catch (RuleViolation no) {
            flash.addFlashAttribute("refused", no.key());
            flash.addFlashAttribute("arguments", no.arguments());
        }
        return "redirect:/library/entries/" + id;
    }

    static byte[] bytes(@Nullable MultipartFile file) {
        if (file == null) {
            return new byte[0];
        }
        try {
            return file.getBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @GetMapping("/{attachment}")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable UUID id, @PathVariable UUID attachment) {
        Download download = attaching.download(actor, id, attachment);
        return FileDownload.of(download.name(), download.mediaType(), download.bytes());
    }

    @PostMapping("/{attachment}/removal")
    String detach(Actor actor, @PathVariable UUID id, @PathVariable UUID attachment, RedirectAttributes flash) {
        attaching.detach(actor, id, attachment);
        flash.addFlashAttribute("done", "detached");
        return "redirect:/library/entries/" + id;
    }
}
