package org.cordee;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The product: a workflow engine that forms hybrid groupings and carries them to a deposited bid. */
@SpringBootApplication
public class Cordee {

    public static void main(String[] arguments) {
        SpringApplication.run(Cordee.class, arguments);
    }
}
