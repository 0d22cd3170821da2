package io.github.kaoping.document;

import io.github.kaoping.model.Block;

/** A line of text taken from a docx, with the page on which it begins. */
record DocxPiece(Block.Kind kind, String text, int page) {}
