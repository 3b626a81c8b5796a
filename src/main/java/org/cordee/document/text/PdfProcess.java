package org.cordee.document.text;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Reads the words of a PDF in a process of its own, with little memory and limited time: a small file can unpack to any
 * size at many places of its structure, and the parser reads some of them before it can be asked about limits. A
 * process that fails ends alone. It gets no variable of the server's environment.
 */
final class PdfProcess {

    private final TextLimits limits;

    PdfProcess(TextLimits limits) {
        this.limits = limits;
    }

    PaperText read(Path pdf) throws IOException {
        Path words = Files.createTempFile("cordee-words", null);
        try {
            run(pdf, words);
            return collected(words);
        } finally {
            Files.deleteIfExists(words);
        }
    }

    private void run(Path pdf, Path words) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(pdf, words))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(limits.time().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new UnreadablePaper("reading took longer than " + limits.time());
            }
            if (process.exitValue() != 0) {
                throw new UnreadablePaper("the reader of PDF ended with code " + process.exitValue());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a PDF was read", stopping);
        } finally {
            process.destroyForcibly();
        }
    }

    private List<String> command(Path pdf, Path words) {
        String program = PdfProgram.class.getName();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limits.memory() + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                "-Dpdfbox.fontcache=" + System.getProperty("java.io.tmpdir"),
                "-cp",
                classPath()));
        if (isInsideOneJar()) {
            // The libraries of the jar are inside of it, where only the loader of Spring Boot finds them.
            command.add(command.size() - 2, "-Dloader.main=" + program);
            command.add("org.springframework.boot.loader.launch.PropertiesLauncher");
        } else {
            command.add(program);
        }
        command.addAll(List.of(
                pdf.toString(), words.toString(), String.valueOf(limits.pages()), String.valueOf(limits.characters())));
        return command;
    }

    private static boolean isInsideOneJar() {
        return String.valueOf(PdfProgram.class.getResource("PdfProgram.class")).startsWith("jar:nested:");
    }

    /** Returns absolute paths, because the class path may be relative to where the server was started. */
    private static String classPath() {
        List<String> paths = new ArrayList<>();
        for (String path : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            paths.add(Path.of(path).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, paths);
    }

    private PaperText collected(Path words) throws IOException {
        PageCollector collector = new PageCollector(limits);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(words)))) {
            int pages = in.readInt();
            int links = in.readInt();
            for (int length = in.readInt(); length >= 0 && collector.mayGoOn(); length = in.readInt()) {
                char[] page = new char[Math.min(length, limits.characters() + 1)];
                for (int at = 0; at < page.length; at++) {
                    page[at] = in.readChar();
                }
                collector.add(null, new String(page));
            }
            return collector.collected(pages, links);
        } catch (EOFException ended) {
            throw new UnreadablePaper("the reader of PDF ended early", ended);
        }
    }
}
