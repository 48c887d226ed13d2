package io.leadpact.integration;

import io.leadpact.integration.ImportFiles.StoredFile;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import as people and programs see it.
 *
 * @param name of the profile, or of the file where there is none yet
 * @param percent how much is done, roughly, from 0 to 100
 * @param failure why it failed, if it did
 */
record ImportView(
    long id,
    ImportState state,
    ImportPhase phase,
    String name,
    @Nullable String source,
    String actor,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    int percent,
    Counts counts,
    List<StoredFile> files,
    @Nullable String failure) {}
