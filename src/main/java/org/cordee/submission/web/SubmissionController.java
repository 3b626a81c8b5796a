package org.cordee.submission.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.bid.BidReading;
import org.cordee.shared.Actor;
import org.cordee.shared.FileDownload;
import org.cordee.shared.NotFound;
import org.cordee.submission.ApprovalReading;
import org.cordee.submission.DepositingBid;
import org.cordee.submission.FreezingBid;
import org.cordee.submission.HandingOverPackage;
import org.cordee.submission.SubmissionReading;
import org.cordee.submission.SubmissionView;
import org.cordee.submission.TickingFiles;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the way from the frozen bid to its receipt on one page: the step reached and the next one. */
@Controller
@RequestMapping("/consortia/{id}/submission")
class SubmissionController {

    private final SubmissionReading reading;
    private final BidReading bids;
    private final FreezingBid freezing;
    private final DepositingBid depositing;
    private final ApprovalReading approvals;
    private final HandingOverPackage handing;
    private final TickingFiles ticking;

    SubmissionController(
            SubmissionReading reading,
            BidReading bids,
            FreezingBid freezing,
            DepositingBid depositing,
            ApprovalReading approvals,
            HandingOverPackage handing,
            TickingFiles ticking) {
        this.reading = reading;
        this.bids = bids;
        this.freezing = freezing;
        this.depositing = depositing;
        this.approvals = approvals;
        this.handing = handing;
        this.ticking = ticking;
    }

    @GetMapping
    String submission(Actor actor, @PathVariable UUID id, Model model) {
        SubmissionView submission = reading.view(actor, id);
        model.addAttribute("submission", submission);
        model.addAttribute("approvals", approvals.round(actor, id));
        model.addAttribute("rows", bids.sections(actor, id));
        return submission.isRecorded() ? "submission/receipt" : "submission/submission";
    }

    @PostMapping("/freeze")
    String freeze(Actor actor, @PathVariable UUID id) {
        freezing.freeze(actor, id);
        return "redirect:/consortia/" + id + "/submission";
    }

    /** Asks the lead of a demonstration to confirm, because the drop box sends nothing to the buyer. */
    @GetMapping("/deposits/demonstration")
    String confirm(Actor actor, @PathVariable UUID id, Model model) {
        SubmissionView submission = reading.view(actor, id);
        if (!submission.lead() || !submission.preparation().demonstration()) {
            throw new NotFound();
        }
        model.addAttribute("submission", submission);
        return "submission/demonstration";
    }

    @PostMapping("/deposits")
    String deposit(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        depositing.deposit(actor, id);
        flash.addFlashAttribute("deposited", true);
        return "redirect:/consortia/" + id + "/submission";
    }

    /** Keeps the ticks beside the files that the lead has sent. A name is taken whole, also with a comma in it. */
    @PostMapping("/ticked-files")
    String tick(Actor actor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        ticking.tick(actor, id, Set.copyOf(typed.getOrDefault("name", List.of())));
        return "redirect:/consortia/" + id + "/submission";
    }

    /** Downloads one file of the package by its name. */
    @GetMapping("/package/file")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String name) {
        SubmissionReading.PackageDownload file = reading.file(actor, id, name);
        return FileDownload.of(file.name(), file.mediaType(), file.bytes());
    }

    /** Downloads the package, and records that the lead took it. */
    @GetMapping("/package")
    ResponseEntity<byte[]> download(Actor actor, @PathVariable UUID id) {
        handing.record(actor, id);
        SubmissionReading.PackageDownload download = reading.download(actor, id);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(download.name())
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType("application/zip"))
                .body(download.bytes());
    }
}
