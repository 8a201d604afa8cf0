# bash completion for gradus; written by: gradus completion bash
_gradus_files() {
  local IFS=$'\n'
  type compopt &>/dev/null && compopt -o filenames 2>/dev/null
  COMPREPLY=($(compgen -f -- "$1"))
}
_gradus() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command=compute
  COMPREPLY=()
  # readline makes three words of A=data.csv and of --color=auto
  if [[ $cur == "=" ]]; then
    cur=""
    if [[ $prev != --* ]]; then _gradus_files ""; return; fi
  elif [[ $prev == "=" ]]; then
    prev=${COMP_WORDS[COMP_CWORD-2]}
    if [[ $prev != --* ]]; then _gradus_files "$cur"; return; fi
  fi
  if ((COMP_CWORD == 1)) && [[ $cur != -* ]]; then
    COMPREPLY=($(compgen -W "compute check doc read completion doctor help" -- "$cur"))
    return
  fi
  case ${COMP_WORDS[1]} in
    compute|c) command=compute ;;
    check) command=check ;;
    doc) command=doc ;;
    read) command=read ;;
    completion) command=completion ;;
    doctor) command=doctor ;;
    help) command=help ;;
  esac
  case $command$prev in
    compute-v) _gradus_files "$cur"; return ;;
    compute-d|compute--data) _gradus_files "$cur"; return ;;
    compute-f|compute--file) _gradus_files "$cur"; return ;;
    compute--at) return ;;
    compute--batch) _gradus_files "$cur"; return ;;
    compute--columns) return ;;
    compute--where) return ;;
    compute--by) return ;;
    compute--header) COMPREPLY=($(compgen -W "auto yes no" -- "$cur")); return ;;
    compute--na) COMPREPLY=($(compgen -W "error skip mean" -- "$cur")); return ;;
    compute-o|compute--output) COMPREPLY=($(compgen -W "text plain json ndjson csv tsv markdown latex numpy pytorch octave npy npz mtx" -- "$cur")); return ;;
    compute--digits) return ;;
    compute--decimals) return ;;
    compute--color) COMPREPLY=($(compgen -W "auto always never" -- "$cur")); return ;;
    compute--width) return ;;
    compute--conventions) COMPREPLY=($(compgen -W "gradus numpy mml" -- "$cur")); return ;;
    compute--index-base) COMPREPLY=($(compgen -W "0 1" -- "$cur")); return ;;
    compute--dtype) COMPREPLY=($(compgen -W "f64 f32" -- "$cur")); return ;;
    compute--timeout) return ;;
    check--sig) return ;;
    check--decimals) return ;;
    check--test) COMPREPLY=($(compgen -W "equivalent antiderivative set any-order up-to-scale up-to-sign subspace" -- "$cur")); return ;;
    check--work) _gradus_files "$cur"; return ;;
    check--max-rules) return ;;
    check-v) _gradus_files "$cur"; return ;;
    check-d|check--data) _gradus_files "$cur"; return ;;
    check-o|check--output) COMPREPLY=($(compgen -W "text plain json" -- "$cur")); return ;;
    check--timeout) return ;;
    doc-o|doc--output) COMPREPLY=($(compgen -W "text json" -- "$cur")); return ;;
    doc--width) return ;;
    doctor-o|doctor--output) COMPREPLY=($(compgen -W "text json" -- "$cur")); return ;;
    doctor--width) return ;;
  esac
  case $command in
    compute)
      if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W "-v -d --data -f --file --at --batch --each --columns --where --by --header --na -o --output --steps --digits --decimals --percent --exact --numeric -q --quiet --color --ascii --width --conventions --index-base --dtype --timeout -h --help" -- "$cur"))
      fi ;;
    check)
      if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W "--strict --sig --decimals --test --work --max-rules -v -d --data -o --output -q --quiet --timeout -h --help" -- "$cur"))
      fi ;;
    doc)
      if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W "-o --output --width --names -h --help" -- "$cur"))
      else
        COMPREPLY=($(compgen -W "$(gradus doc --names 2>/dev/null)" -- "$cur"))
      fi ;;
    read)
      if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W "-h --help" -- "$cur"))
      fi ;;
    completion)
      if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W "-h --help" -- "$cur"))
      else
        COMPREPLY=($(compgen -W "bash zsh fish powershell" -- "$cur"))
      fi ;;
    doctor)
      if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W "-o --output --width -h --help" -- "$cur"))
      fi ;;
    help)
      if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W "-h --help" -- "$cur"))
      else
        COMPREPLY=($(compgen -W "compute check doc read completion doctor help" -- "$cur"))
      fi ;;
  esac
}
complete -o default -F _gradus gradus
