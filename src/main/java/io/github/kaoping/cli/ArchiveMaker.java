package io.github.kaoping.cli;

import java.io.IOException;
import java.nio.file.Path;

/** Makes the start archive in a process of its own, so that nobody waits for it. Says nothing. */
final class ArchiveMaker {
    private ArchiveMaker() {}

    /** @param words the archive to make */
    public static void main(String[] words) throws IOException, InterruptedException {
        Runtimes.archive(Path.of(words[0])).make(Runtimes.java(), Runtimes.flags());
    }
}
