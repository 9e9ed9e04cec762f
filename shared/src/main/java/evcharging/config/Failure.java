package evcharging.config;

import java.nio.file.Path;
import java.util.Optional;

/// Why a program cannot go on, as it is told to a person.
///
/// @param program `ev-central`, …
/// @param code as it is printed
/// @param sentence as it is printed
/// @param language of the sentence
/// @param log the file that says more, if there is one
public record Failure(
    String program, String code, String sentence, Tongue language, Optional<Path> log) {}
