package gradus.plot.canvas;

/// The drawings of characters for pictures in pixels, as strokes of a pen.
///
/// A line is a character and its strokes. A stroke is a row of points, each a digit for the place
/// from left to right and a letter for that from top to bottom: `d` is the height of capitals, `h`
/// that of small letters, `p` the base, `t` the lowest. A stroke of one point is a dot. After `~`
/// the points between the ends pull at a curve, as in TrueType; after `@` all points do, and the
/// curve is closed.
final class StrokeGlyphs {
  static final String LETTERS =
      """
      A 0p4d8p 1m7m
      B 0p0d ~0d3d6d6j3j0j ~0j4j7j7p4p0p
      C ~7g7d4d0d0j0p4p7p7m
      D 0p0d ~0d3d7d7j7p3p0p
      E 6d0d0p6p 0j5j
      F 6d0d0p 0j5j
      G ~7g7d4d0d0j0p4p7p7k 4k7k
      H 0d0p 7d7p 0j7j
      I 0d4d 2d2p 0p4p
      J ~5d5k5p3p0p0l
      K 0d0p 7d0k 2i7p
      L 0d0p6p
      M 0p0d4l8d8p
      N 0p0d7p7d
      O @0d8d8p0p
      P 0p0d ~0d4d7d7k4k0k
      Q @0d8d8p0p 5l8q
      R 0p0d ~0d4d7d7k4k0k 3k7p
      S ~7g7d3d0d0i7j7p3p0p0m
      T 0d8d 4d4p
      U ~0d0k0p3p4p7p7k7d
      V 0d4p8d
      W 0d2p4f6p8d
      X 0d7p 7d0p
      Y 0d4j8d 4j4p
      Z 0d7d0p7p
      a ~0j0h3h6h6l6p ~6k3k0k0p3p6p6m
      b 0d0p ~0k0h3h6h6l6p3p0p0m
      c ~6j6h3h0h0l0p3p6p6n
      d 6d6p ~6k6h3h0h0l0p3p6p6m
      e 0l6l ~6l6h3h0h0l0p3p5p6n
      f ~5d2d2h2p 0h4h
      g ~6k6h3h0h0l0p3p6p6m ~6h6q6t3t1t0s
      h 0d0p ~0k0h3h6h6k6p
      i 0h0p 0d
      j ~2h2q2t0t 2d
      k 0d0p 5h0m 2k6p
      l ~0d0n0p2p
      m 0h0p ~0j0h2h4h4k4p ~4j4h6h8h8k8p
      n 0h0p ~0k0h3h6h6k6p
      o @0h6h6p0p
      p 0h0t ~0k0h3h6h6l6p3p0p0m
      q 6h6t ~6k6h3h0h0l0p3p6p6m
      r 0h0p ~0k0h2h4h
      s ~6j6h3h0h0k6m6p3p0p0n
      t ~2d2m2p5p 0h5h
      u ~0h0m0p3p6p6m 6h6p
      v 0h3p6h
      w 0h2p4j6p8h
      x 0h6p 6h0p
      y 0h3p 6h3p ~3p2t0t
      z 0h6h0p6p
      ß ~0p0g0d3d5d5h3i ~3i6j6p3p2p
      ℓ ~0m4j4d3d2d1g1p2p4p4o
      ø @0h6h6p0p 6g0q
      æ ~0i0h4h4l ~4k2k0k0p2p4p4m 4l8l ~8l8h6h4h4l4p6p8p8n
      """;
  static final String DIGITS =
      """
      0 @0d6d6p0p
      1 1g3d3p
      2 ~0g0d3d6d6g6i0p 0p6p
      3 ~0f0d3d6d6i2i ~2i3i6i6p3p0p0n
      4 5p5d0m7m
      5 6d1d0i ~0i1h3h6h6l6p3p0p0n
      6 @0i6i6p0p ~5d1e0l
      7 0d6d2p
      8 @0d6d6i0i @0i6i6p0p
      9 @0d6d6k0k ~6h6n1p
      """;
  static final String SIGNS =
      """
      . 0o
      , ~1o1q0r
      : 0j 0o
      ; 1j ~1o1q0r
      ! 0d0l 0o
      ? ~0f0d3d6d6h3i3l 3o
      ' 0d0g
      " 0d0g 3d3g
      ( ~3c0g0n3s
      ) ~0c3g3n0s
      [ 3c0c0s3s
      ] 0c3c3s0s
      { ~4c2c2f2j0j ~0j2j2o2s4s
      } ~0c2c2f2j4j ~4j2j2o2s0s
      < 6f0j6n
      > 0f6j0n
      = 0i6i 0m6m
      + 0k6k 3h3n
      - 0k4k
      − 0k6k
      – 0k6k
      — 0k9k
      * 3f3l 0h6j 6h0j
      · 0k
      • 0k
      × 0h6n 6h0n
      ÷ 0k6k 3h 3n
      ± 0i6i 3f3l 0p6p
      / 0q5c
      \\ 0c5q
      | 0c0s
      ‖ 0c0s 3c3s
      _ 0r7r
      ^ 0h3d6h
      ~ ~0l0i2i4l6l6i
      ` 0d2f
      @ ~8q4r0r0d9d9l7n6k6h @2h6h6m2m
      # 2d1p 6d5p 0h8h 0l8l
      $ ~7g7d3d0d0i7j7p3p0p0m 4b3r
      % @0d3d3i0i 7d0p @4j7j7p4p
      & ~7p1h1d3d5d5g0j0p3p7p7k
      … 0o 3o 6o
      ° @0d3d3g0g
      ′ 2d0g
      ″ 2d0g 5d3g
      """;
  static final String GREEK =
      """
      α ~7h5p3p0p0l0h3h5h7p
      β 0t0g ~0g0d3d5d5i2i ~2i6i6p3p0p0m
      γ 0h3p 6h3p3t
      δ @0i6i6p0p ~5e3c1d1f4h6l
      ε ~5i5h3h0h0l3l ~3l0l0p3p6p6n
      ϵ ~5i5h3h0h0l0p3p6p6n 0l4l
      ζ 1d5d ~5d0j0p3p6p6s4t
      η 0h0p ~0k0h3h6h6k6t
      θ @0d6d6p0p 0j6j
      ϑ @0d6d6p0p 0j6j
      ι ~0h0n0p2p
      κ 0h0p 5h0l 2k5p
      λ ~0d2d3g6p 0p3i
      μ 0h0t ~0l0p3p6p6l 6h6p
      µ 0h0t ~0l0p3p6p6l 6h6p
      ν 0h3p6h
      ξ 1d5d ~5d0d0i4i ~4i0i0p3p6p6t4t
      π 0h8h 2h2p ~6h6o6p8p
      ρ @0h6h6p0p 0l0t
      σ @0h6h6p0p 3h8h
      τ 0h6h ~3h3o3p5p
      υ ~0h0p3p6p6h
      φ @0h8h8p0p 4d4t
      ϕ @0h8h8p0p 4d4t
      χ 0h6t 6h0t
      ψ ~0h0l0p4p8p8l8h 4d4t
      ω ~1h0j0p2p4p4k ~4k4p6p8p8j7h
      Γ 0p0d6d
      Δ 0p4d8p0p
      Θ @0d8d8p0p 2j6j
      Λ 0p4d8p
      Ξ 0d7d 1j6j 0p7p
      Π 0p0d7d7p
      Σ 7d0d4j0p7p
      Φ @0f8f8m0m 4d4p
      Ψ ~0d0h0l4l8l8h8d 4d4p
      Ω 0p3p ~3p0n0d4d8d8n5p 5p8p
      """;
  static final String MATHEMATICS =
      """
      √ 0k1j3p6d9d
      ∞ @0i4i4n0n @4i8i8n4n
      ≤ 6f0i6l 0o6o
      ≥ 0f6i0l 0o6o
      ≠ 0i6i 0m6m 5f1p
      ≈ ~0j0h2h4j6j6h ~0n0l2l4n6n6l
      ≡ 0h6h 0k6k 0n6n
      ∼ ~0l0i2i4l6l6i
      → 0k9k 6h9k6n
      ← 9k0k 3h0k3n
      ↑ 3p3d 0g3d6g
      ↓ 3d3p 0m3p6m
      ↔ 0k9k 3h0k3n 6h9k6n
      ∂ ~1e1d5d6g6l6p3p0p0j3j6j6l
      ∇ 0d8d4p0d
      ∑ 7d0d4j0p7p
      ∏ 0p0d7d7p
      ∫ ~5c3c3g2o2s0s
      ∈ ~6g3g0g0k0o3o6o 0k6k
      ∉ ~6g3g0g0k0o3o6o 0k6k 5e2q
      ∪ ~0g0l0o3o6o6l6g
      ∩ ~0o0j0g3g6g6j6o
      ⊂ ~6g3g0g0k0o3o6o
      ⊆ ~6f3f0f0i0l3l6l 0o6o
      ∅ @0e7e7n0n 7d0o
      ∧ 0o3g6o
      ∨ 0g3o6g
      ¬ 0k6k6n
      ∘ @1i5i5m1m
      ⊙ @0h7h7o0o 3k
      ⊗ @0g8g8o0o 1h7n 7h1n
      ⊕ @0g8g8o0o 4g4o 0k8k
      ⟂ 3d3p 0p6p
      ⊥ 3d3p 0p6p
      ∥ 0d0p 3d3p
      ⟨ 3c0k3s
      ⟩ 0c3k0s
      ⌊ 0c0s3s
      ⌋ 3c3s0s
      ⌈ 3c0c0s
      ⌉ 0c3c3s
      ∀ 0d4p8d 2i6i
      ∃ 0d6d6p0p 1j6j
      ⊤ 0d6d 3d3p
      ℝ 0p0d ~0d4d7d7k4k0k 3k7p 2d2k 2k6p
      ● @0g7g7o0o @1h6h6n1n @2i5i5m2m @3j4j4l3l
      ○ @0g7g7o0o
      ■ 0h6h6n0n0h 1i5i5m1m1i 2j4j4l2l2j 3k
      □ 0h6h6n0n0h
      ▼ 0h6h3o0h 1i5i3m1i 2j4j3l2j 3k
      ◆ 4f8k4p0k4f 4h6k4n2k4h 4j4l
      ★ 4g4m 0i8k 8i0k 1o7g 7o1g
      ✓ 0k2o7f
      ✗ 0h6n 6h0n
      """;

  private StrokeGlyphs() {}
}
