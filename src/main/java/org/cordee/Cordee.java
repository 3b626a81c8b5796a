package org.cordee;

import java.util.Arrays;
import java.util.Optional;
import org.cordee.command.CordeeCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The product: a workflow engine that forms hybrid consortia and brings them to a deposited bid. */
@SpringBootApplication
public class Cordee {

    /** Runs the command given as first argument, or else the server. */
    public static void main(String[] arguments) {
        Optional<Integer> exitCode = CordeeCommand.run(arguments);
        if (exitCode.isPresent()) {
            System.exit(exitCode.get());
        }
        SpringApplication.run(
                Cordee.class,
                Arrays.stream(arguments).filter(word -> !word.equals("serve")).toArray(String[]::new));
    }
}
