package gradus.render.tex;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The symbols that commands and single characters stand for.
final class Symbols {
  /// Each section has the kind of its symbols as its head. An entry is a command, the symbol, its
  /// form in ASCII and, where that is not read aloud as it stands, its word; `_` is a blank.
  private static final String TABLE =
      """
      @ORDINARY
      alpha α alpha;beta β beta;gamma γ gamma;delta δ delta;epsilon ϵ epsilon;varepsilon ε epsilon
      zeta ζ zeta;eta η eta;theta θ theta;vartheta ϑ theta;iota ι iota;kappa κ kappa;lambda λ lambda
      mu μ mu;nu ν nu;xi ξ xi;omicron ο o;pi π pi;varpi ϖ pi;rho ρ rho;varrho ϱ rho;sigma σ sigma
      varsigma ς sigma;tau τ tau;upsilon υ upsilon;phi ϕ phi;varphi φ phi;chi χ chi;psi ψ psi
      omega ω omega;digamma ϝ digamma;varkappa ϰ kappa
      Gamma Γ Gamma;Delta Δ Delta;Theta Θ Theta;Lambda Λ Lambda;Xi Ξ Xi;Pi Π Pi;Sigma Σ Sigma
      Upsilon Υ Upsilon;Phi Φ Phi;Psi Ψ Psi;Omega Ω Omega;varGamma Γ Gamma;varDelta Δ Delta
      varTheta Θ Theta;varLambda Λ Lambda;varSigma Σ Sigma;varPhi Φ Phi;varPsi Ψ Psi
      varOmega Ω Omega
      infty ∞ inf infinity;partial ∂ d partial;nabla ∇ grad;ell ℓ l;hbar ℏ hbar;imath ı i;jmath ȷ j
      Re ℜ Re;Im ℑ Im;wp ℘ p;aleph ℵ aleph;beth ℶ beth;mho ℧ mho;eth ð eth;Bbbk 𝕜 k
      forall ∀ forall for_all;exists ∃ exists there_exists;nexists ∄ not_exists there_is_no
      emptyset ∅ {} empty_set;varnothing ∅ {} empty_set
      top ⊤ T;bot ⊥ _|_ bottom;angle ∠ angle;measuredangle ∡ angle;sphericalangle ∢ angle
      triangle △ triangle;square □ square;Box □ square;blacksquare ■ #;diamond ◇ diamond
      Diamond ◇ diamond;lozenge ◊ lozenge;clubsuit ♣ clubs;diamondsuit ♢ diamonds
      heartsuit ♡ hearts;spadesuit ♠ spades;flat ♭ flat;natural ♮ natural;sharp ♯ sharp
      prime ′ ';backprime ‵ `;degree ° deg;dag † +;ddag ‡ ++;S § S;P ¶ P;copyright © (c)
      pounds £ GBP
      euro € EUR;checkmark ✓ ok check;complement ∁ complement;surd √ sqrt;backslash \\ \\
      vdots ⋮ : ...;ddots ⋱ \\. ...;iddots ⋰ ./ ...;adots ⋰ ./ ...
      % % % percent;# # #;$ $ $;& & &;aa å a;AA Å A;o ø o;O Ø O;ae æ ae;AE Æ AE;oe œ oe;ss ß ss
      neg ¬ not_;lnot ¬ not_;vert | |;Vert ‖ ||;| ‖ ||;textbar | |;QED ∎ QED
      blacktriangle ▲ ^;triangledown ▽ v;bigstar ★ *;circledR ® (R);yen ¥ JPY;Finv Ⅎ F;Game ⅁ G
      @INNER
      dots … ...;ldots … ...;cdots ⋯ ...;dotsc … ...;dotsb ⋯ ...;dotsm ⋯ ...;dotsi ⋯ ...;dotso … ...
      textellipsis … ...
      @BINARY
      pm ± +- plus_or_minus;mp ∓ -+ minus_or_plus;times × x times;div ÷ / divided_by;cdot · *
      ast ∗ *;star ⋆ *;circ ∘ o o;bullet • *;centerdot · *;cap ∩ intersect;cup ∪ union
      uplus ⊎ (+) plus;sqcap ⊓ & meet;sqcup ⊔ U join;vee ∨ or or;lor ∨ or or;wedge ∧ and and
      land ∧ and and;setminus ∖ \\ minus;smallsetminus ∖ \\ minus;wr ≀ wr
      oplus ⊕ (+) oplus;ominus ⊖ (-) ominus;otimes ⊗ (x) otimes;oslash ⊘ (/) oslash;odot ⊙ .* .*
      dagger † +;ddagger ‡ ++;amalg ⨿ amalg;diamond ⋄ <>;bigtriangleup △ /\\;bigcirc ○ O
      triangleleft ◁ <|;triangleright ▷ |>;ltimes ⋉ |x;rtimes ⋊ x|;boxplus ⊞ [+];boxtimes ⊠ [x]
      boxminus ⊟ [-];boxdot ⊡ [.];barwedge ⊼ nand;veebar ⊻ xor;intercal ⊺ T;dotplus ∔ +.
      bmod mod mod
      circledast ⊛ (*);circledcirc ⊚ (o);divideontimes ⋇ /x
      @RELATION
      leq ≤ <=;le ≤ <=;leqslant ⩽ <=;geq ≥ >=;ge ≥ >=;geqslant ⩾ >=;ll ≪ << much_less_than
      gg ≫ >> much_greater_than;lll ⋘ <<<;ggg ⋙ >>>;lt < <;gt > >;neq ≠ !=;ne ≠ !=
      approx ≈ ~=;approxeq ≊ ~=;sim ∼ ~;simeq ≃ ~=;cong ≅ ~= is_congruent_to;equiv ≡ ==
      propto ∝ prop proportional_to;varpropto ∝ prop proportional_to;asymp ≍ =~
      doteq ≐ .=;triangleq ≜ :=;coloneqq ≔ :=;coloneq ≔ :=;eqqcolon ≕ =:;coloneqq ≔ :=;eqdef ≝ :=
      in ∈ in;notin ∉ not_in;ni ∋ contains;owns ∋ contains;subset ⊂ subset subset_of
      supset ⊃ superset superset_of;subseteq ⊆ subset subset_of;supseteq ⊇ superset superset_of
      subsetneq ⊊ psubset proper_subset_of;supsetneq ⊋ psuperset proper_superset_of
      nsubseteq ⊈ not_subset not_subset_of;sqsubseteq ⊑ <=;sqsupseteq ⊒ >=;prec ≺ < precedes
      preceq ⪯ <= precedes_or_equals;succ ≻ > succeeds;succeq ⪰ >= succeeds_or_equals
      preccurlyeq ≼ <= precedes_or_equals;succcurlyeq ≽ >= succeeds_or_equals
      perp ⊥ _|_ perpendicular_to;parallel ∥ || parallel_to;nparallel ∦ not_|| not_parallel_to
      mid | |;nmid ∤ not_| does_not_divide;vdash ⊢ |- proves;dashv ⊣ -|;models ⊨ |= models
      vDash ⊨ |= models;Vdash ⊩ ||-;bowtie ⋈ |x| join;smile ⌣ smile;frown ⌢ frown
      to → ->;rightarrow → ->;gets ← <-;leftarrow ← <-;leftrightarrow ↔ <->;Rightarrow ⇒ =>
      Leftarrow ⇐ <==;Leftrightarrow ⇔ <=>;implies ⟹ =>;impliedby ⟸ <==;iff ⟺ <=>;mapsto ↦ |->
      longrightarrow ⟶ -->;longleftarrow ⟵ <--;longleftrightarrow ⟷ <-->;Longrightarrow ⟹ ==>
      Longleftarrow ⟸ <==;Longleftrightarrow ⟺ <==>;longmapsto ⟼ |-->;hookrightarrow ↪ c->
      hookleftarrow ↩ <-c;twoheadrightarrow ↠ ->>;rightarrowtail ↣ >->;leadsto ⇝ ~>
      rightsquigarrow ⇝ ~>;rightharpoonup ⇀ ->;rightharpoondown ⇁ ->;leftharpoonup ↼ <-
      leftharpoondown ↽ <-;rightleftharpoons ⇌ <=>;leftrightharpoons ⇋ <=>;uparrow ↑ ^ up
      downarrow ↓ v down;updownarrow ↕ ^v up_and_down;Uparrow ⇑ ^ up;Downarrow ⇓ v down
      Updownarrow ⇕ ^v up_and_down;nearrow ↗ ->;searrow ↘ ->;swarrow ↙ <-;nwarrow ↖ <-
      rightrightarrows ⇉ =>;leftleftarrows ⇇ <=;nrightarrow ↛ -/>;nleftarrow ↚ </-
      nRightarrow ⇏ =/>;lesssim ≲ <~;gtrsim ≳ >~;lessgtr ≶ <>;gtrless ≷ ><;precsim ≾ <~;succsim ≿ >~
      nless ≮ not_<;ngtr ≯ not_>;nleq ≰ not_<=;ngeq ≱ not_>=;nsim ≁ not_~;ncong ≇ not_~=
      therefore ∴ therefore;because ∵ because;between ≬ between;pitchfork ⋔ pitchfork
      vartriangleleft ⊲ <|
      vartriangleright ⊳ |>;trianglelefteq ⊴ <=;trianglerighteq ⊵ >=;multimap ⊸ -o
      circlearrowleft ↺ cycle
      circlearrowright ↻ cycle;dashrightarrow ⇢ -->;dashleftarrow ⇠ <--;risingdotseq ≓ =.
      Vvdash ⊪ |||-
      thicksim ∼ ~;thickapprox ≈ ~=;backsim ∽ ~;indep ⫫ _||_ independent_of
      Perp ⫫ _||_ independent_of
      @OPENING
      { { {;lbrace { {;langle ⟨ <;lang ⟨ <;lfloor ⌊ floor(;lceil ⌈ ceil(;lvert | |;lVert ‖ ||
      lbrack [ [;lgroup ⟮ (;lmoustache ⎰ (;llbracket ⟦ [[;lBrack ⟦ [[;ulcorner ⌜ [;llcorner ⌞ [
      @CLOSING
      } } };rbrace } };rangle ⟩ >;rang ⟩ >;rfloor ⌋ );rceil ⌉ );rvert | |;rVert ‖ ||;rbrack ] ]
      rgroup ⟯ );rmoustache ⎱ );rrbracket ⟧ ]];rBrack ⟧ ]];urcorner ⌝ ];lrcorner ⌟ ]
      @PUNCTUATION
      colon : :;ldotp . .;cdotp · *
      @OPERATOR
      sin sin sin;cos cos cos;tan tan tan;cot cot cot;sec sec sec;csc csc csc;sinh sinh sinh
      cosh cosh cosh;tanh tanh tanh;coth coth coth;arcsin arcsin arcsin;arccos arccos arccos
      arctan arctan arctan;log log log;ln ln ln;lg lg lg;exp exp exp;det det det;dim dim dim
      ker ker ker
      arg arg arg;deg deg deg;gcd gcd gcd;hom hom hom;lim lim lim;limsup lim_sup lim_sup
      liminf lim_inf lim_inf;max max max;min min min;sup sup sup;inf inf inf;Pr Pr Pr
      argmax argmax argmax;argmin argmin argmin;injlim inj_lim inj_lim;projlim proj_lim proj_lim
      sgn sgn sgn;sign sign sign;tr tr tr;Tr Tr Tr;rank rank rank;diag diag diag
      softmax softmax softmax
      """;

  /// What is typed as a character and is no letter.
  private static final String CHARACTERS =
      """
      @BINARY
      + + +;- − -;− − -;* ∗ *;± ± +- plus_or_minus;× × x times;· · *;÷ ÷ / divided_by
      @RELATION
      = = =;< < <;> > >;: : :
      @OPENING
      ( ( (;[ [ [
      @CLOSING
      ) ) );] ] ];! ! !;? ? ?
      @PUNCTUATION
      , , ,;; ; ;
      @ORDINARY
      / / /;| | |;‖ ‖ ||;. . .;" " ";@ @ @;` ‘ `
      """;

  private static final Map<String, Symbol> COMMANDS = read(TABLE);
  private static final Map<String, Symbol> TYPED = typed();

  private Symbols() {}

  /// The names of all commands that are symbols.
  static Set<String> commands() {
    return COMMANDS.keySet();
  }

  static Optional<Symbol> ofCommand(String name) {
    return Optional.ofNullable(COMMANDS.get(name));
  }

  /// A character as typed: an operator of ASCII, or a symbol that a command has too.
  static Optional<Symbol> ofCharacter(String character) {
    return Optional.ofNullable(TYPED.get(character));
  }

  private static Map<String, Symbol> typed() {
    Map<String, Symbol> map = new HashMap<>(512);
    for (Symbol symbol : COMMANDS.values()) {
      if (symbol.unicode().codePointAt(0) > 0x7F) {
        map.putIfAbsent(symbol.unicode(), symbol);
      }
    }
    map.put("φ", new Symbol("φ", "phi", "phi", Kind.ORDINARY));
    map.putAll(read(CHARACTERS));
    return Map.copyOf(map);
  }

  private static Map<String, Symbol> read(String table) {
    Map<String, Symbol> map = new HashMap<>(512);
    Kind kind = Kind.ORDINARY;
    for (String line : table.lines().toList()) {
      if (line.startsWith("@")) {
        kind = Kind.valueOf(line.substring(1));
        continue;
      }
      for (String entry : entries(line)) {
        String[] fields = entry.strip().split(" ", -1);
        String words = fields.length > 3 ? fields[3] : fields[2];
        map.put(fields[0], new Symbol(blanks(fields[1]), blanks(fields[2]), blanks(words), kind));
      }
    }
    return Map.copyOf(map);
  }

  /// Entries stand between semicolons; the semicolon itself is `; ; ;`.
  private static String[] entries(String line) {
    return line.endsWith(";; ; ;")
        ? new String[] {line.substring(0, line.length() - 6), "; ; ;"}
        : line.split(";", -1);
  }

  private static String blanks(String field) {
    return field.equals("_|_") || field.equals("_||_") ? field : field.replace('_', ' ');
  }
}
