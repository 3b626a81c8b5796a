package org.cordee.submission.web;

import java.util.UUID;
import org.cordee.bid.BidReading;
import org.cordee.shared.Actor;
import org.cordee.submission.ApprovalReading;
import org.cordee.submission.DepositingBid;
import org.cordee.submission.FreezingBid;
import org.cordee.submission.SubmissionReading;
import org.cordee.submission.SubmissionView;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
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

    SubmissionController(
            SubmissionReading reading,
            BidReading bids,
            FreezingBid freezing,
            DepositingBid depositing,
            ApprovalReading approvals) {
        this.reading = reading;
        this.bids = bids;
        this.freezing = freezing;
        this.depositing = depositing;
        this.approvals = approvals;
    }

    @GetMapping
    String submission(Actor actor, @PathVariable UUID id, Model model) {
        SubmissionView submission = reading.view(actor, id);
        model.addAttribute("submission", submission);
        model.addAttribute("approvals", approvals.round(actor, id));
        model.addAttribute("rows", bids.sections(actor, id));
        return submission.step() == SubmissionView.Step.DEPOSITED ? "submission/receipt" : "submission/submission";
    }

    @PostMapping("/freeze")
    String freeze(Actor actor, @PathVariable UUID id) {
        freezing.freeze(actor, id);
        return "redirect:/consortia/" + id + "/submission";
    }

    @PostMapping("/deposits")
    String deposit(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        depositing.deposit(actor, id);
        flash.addFlashAttribute("deposited", true);
        return "redirect:/consortia/" + id + "/submission";
    }

    @GetMapping("/package")
    ResponseEntity<byte[]> download(Actor actor, @PathVariable UUID id) {
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
