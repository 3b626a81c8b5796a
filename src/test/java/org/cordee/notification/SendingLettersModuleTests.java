package org.cordee.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cordee.CordeeTest;
import org.cordee.platform.CalendarFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;

@CordeeTest
class SendingLettersModuleTests {

    private static final NotificationSettings SETTINGS = new NotificationSettings(
            "Cordée <bonjour@cordee.example>", Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ZERO, 3, 8);

    @Autowired
    Letters letters;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcTemplate jdbc;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private SendingLetters sending;

    @BeforeEach
    void aMailServer() {
        jdbc.update("DELETE FROM letter_opening");
        jdbc.update("DELETE FROM letter");
        server.start();
        sending = node();
    }

    @AfterEach
    void nothingLeft() {
        server.stop();
        jdbc.update("DELETE FROM letter_opening");
        jdbc.update("DELETE FROM letter");
    }

    @Test
    void sendsHtmlAndPlainTextWithTheLogo() throws Exception {
        UUID letter = queued("n.benali@example.org");

        sending.send();

        MimeMessage received = server.getReceivedMessages()[0];
        String source = com.icegreen.greenmail.util.GreenMailUtil.getWholeMessage(received);
        assertThat(received.getSubject()).isEqualTo("Éco-travaux vous propose de répondre ensemble");
        assertThat(received.getFrom()[0]).hasToString("=?UTF-8?Q?Cord=C3=A9e?= <bonjour@cordee.example>");
        assertThat(source).contains("text/plain", "text/html", "image/png", "Content-ID: <logo>", "auto-generated");
        assertThat(state(letter)).isEqualTo(LetterState.SENT);
    }

    @Test
    void attachesTheDatesOfALetterForTheReadersCalendar() throws Exception {
        String dates = new String(
                CalendarFile.of(
                        "Cordée",
                        List.of(new CalendarFile.DueDate(
                                "due-1@cordee",
                                Instant.parse("2026-11-27T17:00:00Z"),
                                Instant.parse("2026-11-24T09:46:12Z"),
                                "Répondre",
                                null))),
                StandardCharsets.UTF_8);
        letters.saveAndFlush(SampleLetters.letter(LetterState.QUEUED, "n.benali@example.org", dates));

        sending.send();

        String source = com.icegreen.greenmail.util.GreenMailUtil.getWholeMessage(server.getReceivedMessages()[0]);
        assertThat(source).contains("text/calendar; charset=UTF-8; method=PUBLISH", "filename=cordee.ics");
    }

    @Test
    void sendsALetterOnlyOnce() {
        queued("n.benali@example.org");

        sending.send();
        sending.send();

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void marksALetterUncertainAfterACrashAndSendsItOnceMoreWithTheSameId() throws Exception {
        UUID letter = queued("n.benali@example.org");
        Letter taken = sending.take().get(0);
        post().send(taken);
        theLeaseEnds();

        sending.markAbandonedUncertain();
        LetterState afterDeath = state(letter);
        sending.send();

        MimeMessage[] received = server.getReceivedMessages();
        assertThat(afterDeath).isEqualTo(LetterState.UNCERTAIN);
        assertThat(received).hasSize(2);
        assertThat(received[0].getMessageID())
                .isEqualTo(received[1].getMessageID())
                .isEqualTo(taken.messageId());
        assertThat(state(letter)).isEqualTo(LetterState.SENT);
        assertThat(stored(letter).isPerhapsTwice()).isTrue();
    }

    @Test
    void leavesALetterToTheNodeThatReservedIt() {
        UUID letter = queued("n.benali@example.org");
        sending.take();

        node().send();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(state(letter)).isEqualTo(LetterState.SENDING);
    }

    @Test
    void twoNodesNeverSendOneLetterTwice() throws Exception {
        for (int number = 0; number < 40; number++) {
            queued("reader" + number + "@example.org");
        }
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<Integer>> sent =
                List.of(nodes.submit(() -> sendAll(together, node())), nodes.submit(() -> sendAll(together, node())));

        int taken = sent.get(0).get() + sent.get(1).get();

        nodes.shutdown();
        assertThat(taken).isEqualTo(40);
        assertThat(server.getReceivedMessages()).hasSize(40);
    }

    @Test
    void retriesWhileTheMailServerIsUnavailableAndFailsInTheEnd() {
        UUID letter = queued("n.benali@example.org");
        server.stop();

        for (int attempt = 0; attempt < 3; attempt++) {
            jdbc.update("UPDATE letter SET next_attempt_at = '2000-01-01'");
            sending.send();
        }

        assertThat(state(letter)).isEqualTo(LetterState.FAILED);
        assertThat(stored(letter).lastError()).contains("MailConnectException");
    }

    @Test
    void doesNotTryAMalformedAddressAgain() {
        UUID letter = queued("not an address");

        sending.send();

        assertThat(state(letter)).isEqualTo(LetterState.FAILED);
        assertThat(stored(letter).attempts()).isEqualTo(1);
    }

    private static int sendAll(CyclicBarrier together, SendingLetters node) throws Exception {
        together.await();
        int all = 0;
        for (int taken = node.send(); taken > 0; taken = node.send()) {
            all += taken;
        }
        return all;
    }

    private UUID queued(String recipient) {
        return letters.saveAndFlush(SampleLetters.letter(LetterState.QUEUED, recipient))
                .id();
    }

    private SendingLetters node() {
        return new SendingLetters(letters, post(), SETTINGS, transactions);
    }

    private SmtpTransport post() {
        JavaMailSenderImpl mail = new JavaMailSenderImpl();
        mail.setHost("127.0.0.1");
        mail.setPort(server.getSmtp().getPort());
        return new SmtpTransport(new Fixed(mail), SETTINGS);
    }

    private record Fixed(JavaMailSender getObject) implements ObjectProvider<JavaMailSender> {
        @Override
        public JavaMailSender getObject() {
            return getObject;
        }

        @Override
        public JavaMailSender getIfAvailable() {
            return getObject;
        }
    }

    private void theLeaseEnds() {
        jdbc.update("UPDATE letter SET lease_until = '2000-01-01' WHERE lease_until IS NOT NULL");
    }

    private LetterState state(UUID letter) {
        return stored(letter).state();
    }

    private Letter stored(UUID letter) {
        return letters.findById(letter).orElseThrow();
    }
}
