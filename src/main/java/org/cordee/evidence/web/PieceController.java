package org.cordee.evidence.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;
import org.cordee.document.Download;
import org.cordee.evidence.ApplicationReading;
import org.cordee.evidence.CheckedPiece;
import org.cordee.evidence.EvidenceView;
import org.cordee.evidence.Piece;
import org.cordee.evidence.PieceAnswer;
import org.cordee.evidence.ProvidingEvidence;
import org.cordee.evidence.Provision;
import org.cordee.shared.Actor;
import org.cordee.shared.FileDownload;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Shows one piece of a member's evidence: why it is asked, the answers so far, and a form for another answer. */
@Controller
@RequestMapping("/evidence/{id}/pieces/{piece}")
class PieceController {

    private final ApplicationReading reading;
    private final ProvidingEvidence providing;

    PieceController(ApplicationReading reading, ProvidingEvidence providing) {
        this.reading = reading;
        this.providing = providing;
    }

    @GetMapping
    String page(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable Piece piece,
            @RequestParam(required = false) @Nullable UUID operator,
            Model model) {
        EvidenceView evidence = reading.evidence(actor, id);
        CheckedPiece line = line(evidence, piece, operator);
        model.addAttribute("form", PieceForm.of(line));
        return page(evidence, line, model);
    }

    @PostMapping
    String provide(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable Piece piece,
            @ModelAttribute("form") PieceForm form,
            BindingResult errors,
            Model model) {
        EvidenceView evidence = reading.evidence(actor, id);
        if (!evidence.own()) {
            throw new NotFound();
        }
        if (!errors.hasErrors() && FormRefusals.accepted(errors, () -> provideBesideItsField(actor, id, piece, form))) {
            return "redirect:/evidence/" + id;
        }
        return page(evidence, line(evidence, piece, form.operator()), model);
    }

    /** Provides the piece; a refusal names the field in which the value was typed. */
    private void provideBesideItsField(Actor actor, UUID id, Piece piece, PieceForm form) {
        try {
            provide(actor, id, piece, form);
        } catch (RuleViolation no) {
            String field = no.field();
            throw field == null ? no : RuleViolation.of(form.place(field), no.key(), no.arguments());
        }
    }

    private void provide(Actor actor, UUID id, Piece piece, PieceForm form) {
        Provision provision = form.provision();
        if (provision.answer() != PieceAnswer.FILE) {
            providing.answerWithoutFile(actor, id, piece, provision);
            return;
        }
        MultipartFile file = form.file();
        if (file == null || file.isEmpty()) {
            throw RuleViolation.of("file", "application.piece.file-missing");
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (InputStream in = file.getInputStream()) {
            providing.upload(actor, id, piece, provision, in, name, file.getContentType());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @GetMapping("/file")
    ResponseEntity<byte[]> file(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable Piece piece,
            @RequestParam(required = false) @Nullable UUID operator,
            @RequestParam(required = false) @Nullable Integer version) {
        Download download = reading.download(actor, id, piece, operator, version);
        return FileDownload.of(download.name(), download.mediaType(), download.bytes());
    }

    /** Returns the line of the piece, the first one when several operators give letters and none is named. */
    private static CheckedPiece line(EvidenceView evidence, Piece piece, @Nullable UUID operator) {
        return evidence.pieces().stream()
                .filter(one -> one.piece() == piece && one.isAbout(operator))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String page(EvidenceView evidence, CheckedPiece line, Model model) {
        model.addAttribute("evidence", evidence);
        model.addAttribute("line", line);
        return "application/piece";
    }
}
